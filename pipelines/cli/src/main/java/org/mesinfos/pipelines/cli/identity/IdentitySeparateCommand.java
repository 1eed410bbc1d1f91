package org.mesinfos.pipelines.cli.identity;

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
import picocli.CommandLine.Spec;

/** Command that undoes a wrong join of two customers. */
@Command(
        name = "separate",
        mixinStandardHelpOptions = true,
        description = {
            "Undoes a wrong join: states that two subjects are two people.",
            "The next run separates them, whatever rules, match weights and earlier answers say."
        })
final class IdentitySeparateCommand implements Callable<Integer> {

    @Mixin
    private SubjectPair subjects;

    @Mixin
    private StoreOption store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store opened = store.open();
        ReviewAnswers.DigestPair pair = subjects.digestPair(store.digests());
        PrintWriter out = TerminalWriter.out(spec);
        boolean isApplied = AnswerObstacles.check(
                StoredIdentity.of(opened, store.digests()), pair, ReviewAnswers.MatchDecision.DIFFERENT, out);
        StoredIdentity.saveAnswer(opened, "separate-" + UUID.randomUUID(), pair, ReviewAnswers.MatchDecision.DIFFERENT);
        out.println(isApplied ? "Stored. The next run separates them." : "Stored.");
        out.flush();
        return 0;
    }
}
