package org.mesinfos.pipelines.cli.lookup;

import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that finds the person of a reference. */
@Command(
        name = "find",
        mixinStandardHelpOptions = true,
        description = {
            "Finds the person whose rows state a reference of an organisation: a customer, account, line, usage point,"
                    + " contract or card.",
            "Exit status: 0 if a person or held rows were found, 1 if neither was."
        })
public final class FindCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Name of its folder in the inbox.")
    private String organisation;

    @Parameters(
            index = "1",
            paramLabel = "REFERENCE",
            description = "The reference; a line or an account in its national or international form.")
    private String reference;

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private LookupKeyOption keyOption;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Settings settings = keyOption.settings();
        Store store = storeOption.open(settings);
        if (reference.isBlank()) {
            throw new InvalidUsageException("The reference is blank.");
        }
        ReferenceSearch search =
                new ReferenceSearch(store, organisation, keyOption.digests(storeOption), TerminalWriter.out(spec));
        // Other forms only afterwards, because the rules of telephone numbers take longer to load than the search.
        boolean found = search.printExact(reference)
                || search.printOtherForms(
                        reference, settings.organisation(organisation).country());
        if (!found) {
            search.printUnknown();
        }
        return found ? 0 : 1;
    }
}
