using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FirstModel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "departments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    letter_word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    contact_phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    postal_address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    postcode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_departments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letter_template_samples",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    changed_by_person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_template_samples", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letter_template_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    published_by_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_template_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    next = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "processed_commands",
                columns: table => new
                {
                    request_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    command = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<long>(type: "INTEGER", nullable: true),
                    subject_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_processed_commands", x => x.request_key);
                });

            migrationBuilder.CreateTable(
                name: "rule_sets",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    content_json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rule_sets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "saved_drafts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    form_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    fields_json = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "workflow_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    definition_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "representatives",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    delegation_id = table.Column<long>(type: "INTEGER", nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_representatives", x => x.id);
                    table.ForeignKey(
                        name: "fk_representatives_delegations_delegation_id",
                        column: x => x.delegation_id,
                        principalTable: "delegations",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "department_names",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    full_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    department_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_department_names", x => x.id);
                    table.ForeignKey(
                        name: "fk_department_names_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "past_replies",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    department_id = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    source_text = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    salutation = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    unplaced = table.Column<string>(type: "TEXT", nullable: false),
                    added_by_person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_by_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_replies", x => x.id);
                    table.ForeignKey(
                        name: "fk_past_replies_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "issued_numbers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    series_id = table.Column<long>(type: "INTEGER", nullable: false),
                    value = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    voided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    voided_because = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issued_numbers", x => x.id);
                    table.ForeignKey(
                        name: "fk_issued_numbers_number_series_series_id",
                        column: x => x.series_id,
                        principalTable: "number_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    rule_set_id = table.Column<long>(type: "INTEGER", nullable: false),
                    mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    is_direct = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_key = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_countersigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    handed_over_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.id);
                    table.ForeignKey(
                        name: "fk_cases_rule_sets_rule_set_id",
                        column: x => x.rule_set_id,
                        principalTable: "rule_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    login_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    failed_logins = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    representative_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_representatives_representative_id",
                        column: x => x.representative_id,
                        principalTable: "representatives",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    department_id = table.Column<long>(type: "INTEGER", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    assigned_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_why = table.Column<string>(type: "TEXT", nullable: false),
                    round_number = table.Column<int>(type: "INTEGER", nullable: false),
                    signed_in_at = table.Column<long>(type: "INTEGER", nullable: true),
                    signed_in_by_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_because = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    sole_lead_of_case_id = table.Column<long>(type: "INTEGER", nullable: true),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_assignments_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_assignments_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    who = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_audit_entries_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "key_supervisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    leader = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    committee = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    marked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    marked_by_person_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_supervisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_key_supervisions_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    payload_json = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_messages_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposals",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    term = table.Column<int>(type: "INTEGER", nullable: false),
                    session = table.Column<int>(type: "INTEGER", nullable: false),
                    stream = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    sector = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lead_proposer_id = table.Column<long>(type: "INTEGER", nullable: true),
                    proposing_delegation_id = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decline_ground = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    decline_reason = table.Column<string>(type: "TEXT", nullable: true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposals", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposals_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_proposals_delegations_proposing_delegation_id",
                        column: x => x.proposing_delegation_id,
                        principalTable: "delegations",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_proposals_representatives_lead_proposer_id",
                        column: x => x.lead_proposer_id,
                        principalTable: "representatives",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_why = table.Column<string>(type: "TEXT", nullable: false),
                    replied_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rounds", x => x.id);
                    table.ForeignKey(
                        name: "fk_rounds_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workflow_instances",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    workflow_version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state_json = table.Column<string>(type: "TEXT", nullable: false),
                    is_finished = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_instances", x => x.id);
                    table.ForeignKey(
                        name: "fk_workflow_instances_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_workflow_instances_workflow_versions_workflow_version_id",
                        column: x => x.workflow_version_id,
                        principalTable: "workflow_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "department_seals",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    department_id = table.Column<long>(type: "INTEGER", nullable: false),
                    picture = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    uploaded_by_person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    uploaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_department_seals", x => x.id);
                    table.ForeignKey(
                        name: "fk_department_seals_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_department_seals_people_uploaded_by_person_id",
                        column: x => x.uploaded_by_person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    department_id = table.Column<long>(type: "INTEGER", nullable: true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => x.id);
                    table.ForeignKey(
                        name: "fk_memberships_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_memberships_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "print_jobs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    department_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on_both_sides = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    leased_until = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    fault = table.Column<string>(type: "TEXT", nullable: true),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_print_jobs", x => x.id);
                    table.ForeignKey(
                        name: "fk_print_jobs_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_print_jobs_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "uploads",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uploads", x => x.id);
                    table.ForeignKey(
                        name: "fk_uploads_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workflow_migrations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    to_id = table.Column<long>(type: "INTEGER", nullable: false),
                    to_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    mapping = table.Column<string>(type: "TEXT", nullable: false),
                    moves = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_migrations", x => x.id);
                    table.ForeignKey(
                        name: "fk_workflow_migrations_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_workflow_migrations_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_workflow_migrations_workflow_versions_from_id",
                        column: x => x.from_id,
                        principalTable: "workflow_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_workflow_migrations_workflow_versions_to_id",
                        column: x => x.to_id,
                        principalTable: "workflow_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "opinions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    assignment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    letter_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    contact_phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    signer_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    submitted_by_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opinions", x => x.id);
                    table.ForeignKey(
                        name: "fk_opinions_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rating_links",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    lead_id = table.Column<long>(type: "INTEGER", nullable: false),
                    round_number = table.Column<int>(type: "INTEGER", nullable: false),
                    representative_id = table.Column<long>(type: "INTEGER", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rating_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_rating_links_assignments_lead_id",
                        column: x => x.lead_id,
                        principalTable: "assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_rating_links_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_rating_links_representatives_representative_id",
                        column: x => x.representative_id,
                        principalTable: "representatives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ratings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    lead_id = table.Column<long>(type: "INTEGER", nullable: false),
                    round_number = table.Column<int>(type: "INTEGER", nullable: false),
                    representative_id = table.Column<long>(type: "INTEGER", nullable: false),
                    attitude = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    via = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recorded_by_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ratings", x => x.id);
                    table.ForeignKey(
                        name: "fk_ratings_assignments_lead_id",
                        column: x => x.lead_id,
                        principalTable: "assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ratings_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ratings_representatives_representative_id",
                        column: x => x.representative_id,
                        principalTable: "representatives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_requests",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    suggested_department_id = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_by_person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    upheld = table.Column<bool>(type: "INTEGER", nullable: true),
                    ruling_reason = table.Column<string>(type: "TEXT", nullable: true),
                    ruled_by_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    ruled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    assignment_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_requests_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_return_requests_departments_suggested_department_id",
                        column: x => x.suggested_department_id,
                        principalTable: "departments",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    wait_id = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    activity_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    department_id = table.Column<long>(type: "INTEGER", nullable: true),
                    assignment_id = table.Column<long>(type: "INTEGER", nullable: true),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_term = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_by_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_work_items_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "assignments",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_work_items_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_work_items_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    department_id = table.Column<long>(type: "INTEGER", nullable: true),
                    written_by_person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    supervision_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_supervision_notes_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supervision_notes_key_supervisions_supervision_id",
                        column: x => x.supervision_id,
                        principalTable: "key_supervisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "co_signers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    representative_id = table.Column<long>(type: "INTEGER", nullable: false),
                    proposal_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_co_signers", x => x.id);
                    table.ForeignKey(
                        name: "fk_co_signers_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_co_signers_representatives_representative_id",
                        column: x => x.representative_id,
                        principalTable: "representatives",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "request_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    proposal_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_request_items_proposals_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    instance_id = table.Column<long>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    activity_id = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    raised_at = table.Column<long>(type: "INTEGER", nullable: false),
                    cleared_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incidents", x => x.id);
                    table.ForeignKey(
                        name: "fk_incidents_workflow_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "workflow_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    instance_id = table.Column<long>(type: "INTEGER", nullable: false),
                    moves = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_person_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_journal_entries_workflow_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "workflow_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workflow_timers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    instance_id = table.Column<long>(type: "INTEGER", nullable: false),
                    wait_id = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workflow_timers", x => x.id);
                    table.ForeignKey(
                        name: "fk_workflow_timers_workflow_instances_instance_id",
                        column: x => x.instance_id,
                        principalTable: "workflow_instances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "print_job_letters",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    job_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    letter_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    fault = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_print_job_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_print_job_letters_print_jobs_job_id",
                        column: x => x.job_id,
                        principalTable: "print_jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "print_job_parts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    job_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_print_job_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_print_job_parts_print_jobs_job_id",
                        column: x => x.job_id,
                        principalTable: "print_jobs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "request_verdicts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    department_id = table.Column<long>(type: "INTEGER", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    request_item_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_verdicts", x => x.id);
                    table.ForeignKey(
                        name: "fk_request_verdicts_departments_department_id",
                        column: x => x.department_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_request_verdicts_request_items_request_item_id",
                        column: x => x.request_item_id,
                        principalTable: "request_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "countersignatures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    reply_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reply_version = table.Column<int>(type: "INTEGER", nullable: false),
                    assignment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    given_by_person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_countersignatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_countersignatures_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "issued_letters",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    issuer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reply_id = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    addressee = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    pages = table.Column<int>(type: "INTEGER", nullable: false),
                    pdf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    letter_json = table.Column<string>(type: "TEXT", nullable: false),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issued_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_issued_letters_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_issued_letters_departments_issuer_id",
                        column: x => x.issuer_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "replies",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_id = table.Column<long>(type: "INTEGER", nullable: false),
                    round_number = table.Column<int>(type: "INTEGER", nullable: false),
                    issuer_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    salutation = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    disclosure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    disclosure_reason = table.Column<string>(type: "TEXT", nullable: true),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    contact_phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    copy_to = table.Column<string>(type: "TEXT", nullable: false),
                    template_version_id = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    signed_by_person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    signed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    number_id = table.Column<long>(type: "INTEGER", nullable: true),
                    letter_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    letter_id = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    sending_note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_replies", x => x.id);
                    table.ForeignKey(
                        name: "fk_replies_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_replies_departments_issuer_id",
                        column: x => x.issuer_id,
                        principalTable: "departments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_replies_issued_letters_letter_id",
                        column: x => x.letter_id,
                        principalTable: "issued_letters",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_replies_issued_numbers_number_id",
                        column: x => x.number_id,
                        principalTable: "issued_numbers",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_replies_letter_template_versions_template_version_id",
                        column: x => x.template_version_id,
                        principalTable: "letter_template_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reply_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    saved_by_person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    reply_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reply_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_reply_versions_replies_reply_id",
                        column: x => x.reply_id,
                        principalTable: "replies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assignments_case_id",
                table: "assignments",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_case_id_department_id_role",
                table: "assignments",
                columns: new[] { "case_id", "department_id", "role" },
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_department_id",
                table: "assignments",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_assignments_sole_lead_of_case_id",
                table: "assignments",
                column: "sole_lead_of_case_id",
                unique: true,
                filter: "sole_lead_of_case_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_case_id",
                table: "audit_entries",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_phase_due_on",
                table: "cases",
                columns: new[] { "phase", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_rule_set_id",
                table: "cases",
                column: "rule_set_id");

            migrationBuilder.CreateIndex(
                name: "ix_co_signers_proposal_id_representative_id",
                table: "co_signers",
                columns: new[] { "proposal_id", "representative_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_co_signers_representative_id",
                table: "co_signers",
                column: "representative_id");

            migrationBuilder.CreateIndex(
                name: "ix_countersignatures_assignment_id",
                table: "countersignatures",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_countersignatures_reply_id_assignment_id_reply_version",
                table: "countersignatures",
                columns: new[] { "reply_id", "assignment_id", "reply_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delegations_name",
                table: "delegations",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_department_names_department_id_since",
                table: "department_names",
                columns: new[] { "department_id", "since" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_department_seals_department_id",
                table: "department_seals",
                column: "department_id",
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_department_seals_uploaded_by_person_id",
                table: "department_seals",
                column: "uploaded_by_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_departments_code",
                table: "departments",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_incidents_instance_id_incident_id",
                table: "incidents",
                columns: new[] { "instance_id", "incident_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issued_letters_case_id",
                table: "issued_letters",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_issued_letters_issuer_id_issued_at",
                table: "issued_letters",
                columns: new[] { "issuer_id", "issued_at" });

            migrationBuilder.CreateIndex(
                name: "ix_issued_letters_reply_id",
                table: "issued_letters",
                column: "reply_id");

            migrationBuilder.CreateIndex(
                name: "ix_issued_numbers_series_id_text",
                table: "issued_numbers",
                columns: new[] { "series_id", "text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_issued_numbers_series_id_value",
                table: "issued_numbers",
                columns: new[] { "series_id", "value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_instance_id",
                table: "journal_entries",
                column: "instance_id");

            migrationBuilder.CreateIndex(
                name: "ix_key_supervisions_case_id",
                table: "key_supervisions",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letter_template_samples_kind_name",
                table: "letter_template_samples",
                columns: new[] { "kind", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letter_template_versions_kind_number",
                table: "letter_template_versions",
                columns: new[] { "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_memberships_department_id",
                table: "memberships",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person_id_role_department_id",
                table: "memberships",
                columns: new[] { "person_id", "role", "department_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_number_series_key",
                table: "number_series",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_opinions_assignment_id",
                table: "opinions",
                column: "assignment_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_case_id",
                table: "outbox_messages",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_due_at",
                table: "outbox_messages",
                column: "due_at",
                filter: "delivered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_past_replies_department_id_content_hash",
                table: "past_replies",
                columns: new[] { "department_id", "content_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_login_name",
                table: "people",
                column: "login_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_representative_id",
                table: "people",
                column: "representative_id");

            migrationBuilder.CreateIndex(
                name: "ix_print_job_letters_job_id_position",
                table: "print_job_letters",
                columns: new[] { "job_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_print_job_letters_letter_id",
                table: "print_job_letters",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_print_job_parts_job_id_position",
                table: "print_job_parts",
                columns: new[] { "job_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_print_jobs_asked_at",
                table: "print_jobs",
                column: "asked_at",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_print_jobs_department_id",
                table: "print_jobs",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_print_jobs_person_id",
                table: "print_jobs",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_case_id",
                table: "proposals",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_channel_term_session_stream_number",
                table: "proposals",
                columns: new[] { "channel", "term", "session", "stream", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposals_lead_proposer_id",
                table: "proposals",
                column: "lead_proposer_id");

            migrationBuilder.CreateIndex(
                name: "ix_proposals_proposing_delegation_id",
                table: "proposals",
                column: "proposing_delegation_id");

            migrationBuilder.CreateIndex(
                name: "ix_rating_links_case_id",
                table: "rating_links",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_rating_links_lead_id",
                table: "rating_links",
                column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "ix_rating_links_representative_id",
                table: "rating_links",
                column: "representative_id");

            migrationBuilder.CreateIndex(
                name: "ix_rating_links_token_hash",
                table: "rating_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ratings_case_id",
                table: "ratings",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_ratings_lead_id_round_number_representative_id",
                table: "ratings",
                columns: new[] { "lead_id", "round_number", "representative_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ratings_representative_id",
                table: "ratings",
                column: "representative_id");

            migrationBuilder.CreateIndex(
                name: "ix_replies_case_id_round_number_issuer_id",
                table: "replies",
                columns: new[] { "case_id", "round_number", "issuer_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_replies_issuer_id",
                table: "replies",
                column: "issuer_id");

            migrationBuilder.CreateIndex(
                name: "ix_replies_letter_id",
                table: "replies",
                column: "letter_id");

            migrationBuilder.CreateIndex(
                name: "ix_replies_number_id",
                table: "replies",
                column: "number_id");

            migrationBuilder.CreateIndex(
                name: "ix_replies_template_version_id",
                table: "replies",
                column: "template_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_reply_versions_reply_id_number",
                table: "reply_versions",
                columns: new[] { "reply_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_representatives_delegation_id",
                table: "representatives",
                column: "delegation_id");

            migrationBuilder.CreateIndex(
                name: "ix_representatives_name",
                table: "representatives",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_request_items_proposal_id_position",
                table: "request_items",
                columns: new[] { "proposal_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_request_verdicts_department_id",
                table: "request_verdicts",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_request_verdicts_request_item_id_department_id",
                table: "request_verdicts",
                columns: new[] { "request_item_id", "department_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_requests_assignment_id",
                table: "return_requests",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_requests_suggested_department_id",
                table: "return_requests",
                column: "suggested_department_id");

            migrationBuilder.CreateIndex(
                name: "ix_rounds_case_id_number",
                table: "rounds",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rule_sets_name_valid_from",
                table: "rule_sets",
                columns: new[] { "name", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_drafts_person_id_form_key",
                table: "saved_drafts",
                columns: new[] { "person_id", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_notes_department_id",
                table: "supervision_notes",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_notes_supervision_id",
                table: "supervision_notes",
                column: "supervision_id");

            migrationBuilder.CreateIndex(
                name: "ix_uploads_kept_at",
                table: "uploads",
                column: "kept_at");

            migrationBuilder.CreateIndex(
                name: "ix_uploads_key",
                table: "uploads",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_uploads_person_id",
                table: "uploads",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_assignment_id",
                table: "work_items",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_case_id_wait_id",
                table: "work_items",
                columns: new[] { "case_id", "wait_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_items_department_id",
                table: "work_items",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_role_department_id_due_on",
                table: "work_items",
                columns: new[] { "role", "department_id", "due_on" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_case_id",
                table: "workflow_instances",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workflow_instances_workflow_version_id",
                table: "workflow_instances",
                column: "workflow_version_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_migrations_case_id",
                table: "workflow_migrations",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_migrations_from_id",
                table: "workflow_migrations",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_migrations_person_id",
                table: "workflow_migrations",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_migrations_to_id",
                table: "workflow_migrations",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_timers_due_at",
                table: "workflow_timers",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_workflow_timers_instance_id_wait_id",
                table: "workflow_timers",
                columns: new[] { "instance_id", "wait_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workflow_versions_definition_id_number",
                table: "workflow_versions",
                columns: new[] { "definition_id", "number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_countersignatures_replies_reply_id",
                table: "countersignatures",
                column: "reply_id",
                principalTable: "replies",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_issued_letters_replies_reply_id",
                table: "issued_letters",
                column: "reply_id",
                principalTable: "replies",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_issued_letters_cases_case_id",
                table: "issued_letters");

            migrationBuilder.DropForeignKey(
                name: "fk_replies_cases_case_id",
                table: "replies");

            migrationBuilder.DropForeignKey(
                name: "fk_issued_letters_departments_issuer_id",
                table: "issued_letters");

            migrationBuilder.DropForeignKey(
                name: "fk_replies_departments_issuer_id",
                table: "replies");

            migrationBuilder.DropForeignKey(
                name: "fk_issued_letters_replies_reply_id",
                table: "issued_letters");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "co_signers");

            migrationBuilder.DropTable(
                name: "countersignatures");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "department_names");

            migrationBuilder.DropTable(
                name: "department_seals");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "journal_entries");

            migrationBuilder.DropTable(
                name: "letter_template_samples");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "opinions");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "past_replies");

            migrationBuilder.DropTable(
                name: "print_job_letters");

            migrationBuilder.DropTable(
                name: "print_job_parts");

            migrationBuilder.DropTable(
                name: "processed_commands");

            migrationBuilder.DropTable(
                name: "rating_links");

            migrationBuilder.DropTable(
                name: "ratings");

            migrationBuilder.DropTable(
                name: "reply_versions");

            migrationBuilder.DropTable(
                name: "request_verdicts");

            migrationBuilder.DropTable(
                name: "return_requests");

            migrationBuilder.DropTable(
                name: "rounds");

            migrationBuilder.DropTable(
                name: "saved_drafts");

            migrationBuilder.DropTable(
                name: "supervision_notes");

            migrationBuilder.DropTable(
                name: "uploads");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "workflow_migrations");

            migrationBuilder.DropTable(
                name: "workflow_timers");

            migrationBuilder.DropTable(
                name: "print_jobs");

            migrationBuilder.DropTable(
                name: "request_items");

            migrationBuilder.DropTable(
                name: "key_supervisions");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "workflow_instances");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "proposals");

            migrationBuilder.DropTable(
                name: "workflow_versions");

            migrationBuilder.DropTable(
                name: "representatives");

            migrationBuilder.DropTable(
                name: "delegations");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "rule_sets");

            migrationBuilder.DropTable(
                name: "departments");

            migrationBuilder.DropTable(
                name: "replies");

            migrationBuilder.DropTable(
                name: "issued_letters");

            migrationBuilder.DropTable(
                name: "issued_numbers");

            migrationBuilder.DropTable(
                name: "letter_template_versions");

            migrationBuilder.DropTable(
                name: "number_series");
        }
    }
}
