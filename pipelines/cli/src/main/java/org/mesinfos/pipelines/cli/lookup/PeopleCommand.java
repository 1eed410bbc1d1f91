package org.mesinfos.pipelines.cli.lookup;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that lists the people of a store, page by page. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "Lists the people who have a bundle, with its number of files and records and its period, page by"
                + " page. The order is that of their folders.")
public final class PeopleCommand implements Callable<Integer> {

    @Mixin
    private StoreOption storeOption;

    @Option(names = "--after", paramLabel = "PERSON", description = "Start after this person.")
    private Optional<String> after = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "50",
            description = "Number of people of a page (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store store = storeOption.open();
        if (limit < 1) {
            throw new InvalidUsageException("--limit is " + limit + ". Expected 1 or more.");
        }
        PrintWriter out = TerminalWriter.out(spec);
        PersonPage page = PersonPage.of(store, after, limit);
        for (PersonEntry person : page.people()) {
            int files = person.files().size();
            long records = person.files().stream()
                    .filter(BundleFile::hasRecords)
                    .mapToLong(BundleFile::rows)
                    .sum();
            out.printf(
                    Locale.ROOT,
                    "%-34s %3d %-5s %,9d %-7s  %s%n",
                    person.personId(),
                    files,
                    files == 1 ? "file" : "files",
                    records,
                    records == 1 ? "record" : "records",
                    person.period()
                            .map(period -> period.first() + " to " + period.last())
                            .orElse(""));
        }
        out.printf(Locale.ROOT, "%,d of %,d people%n", page.people().size(), page.total());
        page.next().ifPresent(last -> out.println("Next page: --after " + last));
        out.flush();
        return 0;
    }
}
