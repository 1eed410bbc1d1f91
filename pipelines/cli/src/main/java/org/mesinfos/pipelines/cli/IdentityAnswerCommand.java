package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.run.StoredIdentity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that stores the operator's answer about a pair. */
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = {
            "Answers whether two subjects are one person. The next run applies the answer regardless of the model.",
            "An answer applies until the same pair is answered again. The registry takes precedence over it."
        })
final class IdentityAnswerCommand implements Callable<Integer> {

    /** Names as typed on the command line. */
    enum AnswerValue {
        same,
        different
    }

    @Mixin
    private SubjectPair subjects;

    @Parameters(index = "2", paramLabel = "same|different", description = "Whether they are one person.")
    private AnswerValue verdict;

    @Mixin
    private StoreOption store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        ReviewAnswers.DigestPair pair = subjects.digestPair();
        int answers = StoredIdentity.saveAnswer(
                store.open(),
                "answer-" + UUID.randomUUID(),
                pair,
                verdict == AnswerValue.same ? ReviewAnswers.MatchDecision.SAME : ReviewAnswers.MatchDecision.DIFFERENT);
        PrintWriter out = TerminalWriter.out(spec);
        out.println("Stored for the next run; " + answers + (answers == 1 ? " answer" : " answers") + " in total");
        out.flush();
        return 0;
    }
}
