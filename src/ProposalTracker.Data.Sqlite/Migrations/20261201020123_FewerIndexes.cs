using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProposalTracker.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FewerIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_workflow_migrations_from_id",
                table: "workflow_migrations");

            migrationBuilder.DropIndex(
                name: "ix_workflow_migrations_person_id",
                table: "workflow_migrations");

            migrationBuilder.DropIndex(
                name: "ix_workflow_migrations_to_id",
                table: "workflow_migrations");

            migrationBuilder.DropIndex(
                name: "ix_work_items_assignment_id",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_work_items_department_id",
                table: "work_items");

            migrationBuilder.DropIndex(
                name: "ix_supervision_notes_department_id",
                table: "supervision_notes");

            migrationBuilder.DropIndex(
                name: "ix_return_requests_suggested_department_id",
                table: "return_requests");

            migrationBuilder.DropIndex(
                name: "ix_request_verdicts_department_id",
                table: "request_verdicts");

            migrationBuilder.DropIndex(
                name: "ix_replies_issuer_id",
                table: "replies");

            migrationBuilder.DropIndex(
                name: "ix_replies_letter_id",
                table: "replies");

            migrationBuilder.DropIndex(
                name: "ix_replies_number_id",
                table: "replies");

            migrationBuilder.DropIndex(
                name: "ix_rating_links_representative_id",
                table: "rating_links");

            migrationBuilder.DropIndex(
                name: "ix_print_jobs_department_id",
                table: "print_jobs");

            migrationBuilder.DropIndex(
                name: "ix_outbox_messages_case_id",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_department_seals_uploaded_by_person_id",
                table: "department_seals");

            migrationBuilder.DropIndex(
                name: "ix_cases_rule_set_id",
                table: "cases");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_work_items_assignment_id",
                table: "work_items",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_items_department_id",
                table: "work_items",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_notes_department_id",
                table: "supervision_notes",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_requests_suggested_department_id",
                table: "return_requests",
                column: "suggested_department_id");

            migrationBuilder.CreateIndex(
                name: "ix_request_verdicts_department_id",
                table: "request_verdicts",
                column: "department_id");

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
                name: "ix_rating_links_representative_id",
                table: "rating_links",
                column: "representative_id");

            migrationBuilder.CreateIndex(
                name: "ix_print_jobs_department_id",
                table: "print_jobs",
                column: "department_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_case_id",
                table: "outbox_messages",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_department_seals_uploaded_by_person_id",
                table: "department_seals",
                column: "uploaded_by_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_rule_set_id",
                table: "cases",
                column: "rule_set_id");
        }
    }
}
