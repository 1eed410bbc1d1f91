package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.identity.Answers;
import org.mesinfos.pipelines.run.StoredPeople;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps what the operator says of a pair. */
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = {
            "Says of two subjects that they are one person or two. The next run follows it, whatever the model says.",
            "An answer stays until the same pair is answered again. The registry stands above it."
        })
final class IdentityAnswerCommand implements Callable<Integer> {

    /** As it is written. */
    enum Verdict {
        same,
        different
    }

    @Mixin
    private SubjectPair subjects;

    @Parameters(index = "2", paramLabel = "same|different", description = "Whether they are one person.")
    private Verdict verdict;

    @Mixin
    private StoreOption store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Answers.Pair pair = subjects.named();
        int kept = StoredPeople.keep(
                store.open(),
                "answer-" + UUID.randomUUID(),
                pair,
                verdict == Verdict.same ? Answers.Verdict.SAME : Answers.Verdict.DIFFERENT);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Kept for the next run; " + kept + (kept == 1 ? " answer" : " answers") + " in all");
        out.flush();
        return 0;
    }
}
