using ProposalTracker.Bench.Letters;

// Without arguments: the whole measurement. "--once FILE": one letter from process start, the cold measurement's child.
if (args is ["--once", var file])
    return LetterRun.Once(file);
if (args is ["--split"])
    return LetterRun.Split();
Measurement.Print();
return 0;
