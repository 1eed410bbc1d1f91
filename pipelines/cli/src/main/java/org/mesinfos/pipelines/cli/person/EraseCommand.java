package org.mesinfos.pipelines.cli.person;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.PersonParameter;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.ExitStatus;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that erases people from a store. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases people from the store: bundles, rows, held rows, identity statements and delivered bytes.",
            "Keyed entries keep their rows out when they are delivered again. This cannot be undone.",
            "Writes a proof, and prints what it cannot remove. mesinfos verify --erased PERSON repeats the search.",
            "A killed erasure is completed by the next run or erasure."
        })
public final class EraseCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PERSON",
            arity = "1..*",
            description = "Person ids. One pass over the store erases all of them, and writes one proof.")
    private List<String> people;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Reason, kept with the erasure; without personal data.")
    private String reason;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private ErasureOptions erasure;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        people.forEach(PersonParameter::requireId);
        Set<String> unknown = erasure.erase(storeOption, people, reason, TerminalWriter.out(spec));
        if (unknown.isEmpty() || unknown.containsAll(people)) {
            erasure.requireNone(storeOption, unknown);
            return 0;
        }
        // Not the status of a usage error, after which nothing has changed.
        PrintWriter err = spec.commandLine().getErr();
        err.println(TerminalWriter.visible(
                "mesinfos: " + erasure.nothingOf(storeOption, unknown) + " The other people are erased."));
        err.flush();
        return ExitStatus.FAILED;
    }
}
