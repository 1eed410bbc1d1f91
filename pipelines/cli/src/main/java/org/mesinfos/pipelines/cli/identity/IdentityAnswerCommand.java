package org.mesinfos.pipelines.cli.identity;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.identity.ReviewAnswers;
import org.mesinfos.pipelines.run.StoredIdentity;
import org.mesinfos.pipelines.store.Store;
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
            "An answer applies until the same pair is answered again. The registry takes precedence over it, and so does"
                    + " different in the file of answers that the settings name."
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
        Store opened = store.open();
        ReviewAnswers.DigestPair pair = subjects.digestPair(store.digests());
        PrintWriter out = TerminalWriter.out(spec);
        ReviewAnswers.MatchDecision decision =
                verdict == AnswerValue.same ? ReviewAnswers.MatchDecision.SAME : ReviewAnswers.MatchDecision.DIFFERENT;
        StoredIdentity stored = StoredIdentity.of(opened, store.digests());
        AnswerObstacles.check(stored, pair, decision, out);
        if (verdict == AnswerValue.same) {
            warn(stored, pair, out);
        }
        int answers = StoredIdentity.saveAnswer(opened, "answer-" + UUID.randomUUID(), pair, decision);
        out.println("Stored for the next run; " + answers + (answers == 1 ? " answer" : " answers") + " in total");
        out.flush();
        return 0;
    }

    /** Warns of values for life that contradict each other, because the answer overrides them. */
    private void warn(StoredIdentity stored, ReviewAnswers.DigestPair pair, PrintWriter out) throws IOException {
        if (stored.linked().isEmpty()) {
            return;
        }
        stored.explain(stored.linked().get(), pair, store.keys().personKey())
                .ifPresent(explanation -> explanation
                        .evidence()
                        .contradictions()
                        .forEach(veto -> out.println("Warning: the answer overrides a contradiction: " + veto.label()
                                + ". Undo it with mesinfos identity separate.")));
    }
}
