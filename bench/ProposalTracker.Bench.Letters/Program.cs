using ProposalTracker.Bench.Letters;

// Without arguments: the whole measurement. "--once FILE": one letter from process start, the cold measurement's child.
// "--split": shortest times of each part, for work on speed. "--samples FOLDER": letters to look at.
if (args is ["--once", var file])
    return LetterRun.Once(file);
if (args is ["--split"])
    return LetterRun.Split();
if (args is ["--samples", var folder])
    return Samples.Write(folder);
Measurement.Print();
return 0;
