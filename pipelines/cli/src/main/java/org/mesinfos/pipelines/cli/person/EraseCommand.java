package org.mesinfos.pipelines.cli.person;

import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that erases a person from a store. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases a person from the store: bundle, rows, held rows, identity statements and delivered bytes.",
            "Keyed entries keep the person's rows out when they are delivered again. This cannot be undone.",
            "Writes a proof, and prints what it cannot remove. mesinfos verify --erased PERSON repeats the search.",
            "A killed erasure is completed by the next run or erasure."
        })
public final class EraseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PERSON", description = "Person id.")
    private String person;

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
        if (!person.matches("[a-z0-9-]{1,64}")) {
            throw new InvalidUsageException("Not a person id. Expected at most 64 characters of [a-z0-9-].");
        }
        erasure.erase(storeOption, person, reason, TerminalWriter.out(spec));
        return 0;
    }
}
