package org.mesinfos.pipelines.cli.lookup;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.KnownOrganisation;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that counts held rows by delivery and reason, and shows what would release them. */
@Command(
        name = "held",
        mixinStandardHelpOptions = true,
        description = {
            "Counts the held rows of each delivery by reason, with what would release them.",
            "With an organisation, lists their references, which may be personal data."
        })
public final class HeldCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ORGANISATION", description = "List the references of its held rows.")
    private Optional<String> organisation = Optional.empty();

    @Mixin
    private StoreOption storeOption;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "50",
            description = "Number of references to list (default: ${DEFAULT-VALUE}).")
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
        Snapshot snapshot = store.currentSnapshot();
        organisation.ifPresent(name -> KnownOrganisation.require(snapshot, name));
        printDeliveries(snapshot, ReportedDeliveryNames.of(store), out);
        if (organisation.isPresent()) {
            printReferences(store, snapshot, out);
        }
        out.flush();
        return 0;
    }

    private void printDeliveries(Snapshot snapshot, ReportedDeliveryNames names, PrintWriter out) {
        TreeMap<HeldReason, TreeMap<String, HeldDeliveryRows>> rows = new TreeMap<>();
        for (HeldEntry held : snapshot.held().values()) {
            for (HeldRowCount count : held.counts()) {
                String from = snapshot.delivery(count.delivery())
                        .map(DeliveryEntry::organisation)
                        .orElse("");
                if (organisation.isEmpty() || organisation.get().equals(from)) {
                    rows.computeIfAbsent(count.reason(), first -> new TreeMap<>())
                            .merge(
                                    from + ", delivery " + names.deliveryText(count.delivery()),
                                    new HeldDeliveryRows(
                                            count.rows(), count.since().map(CalendarDay::date)),
                                    HeldDeliveryRows::plus);
                }
            }
        }
        if (rows.isEmpty()) {
            out.println("No rows are held.");
        }
        rows.forEach((reason, deliveries) -> {
            out.println(name(reason) + ": " + release(reason));
            deliveries.forEach((delivery, held) -> out.printf(
                    Locale.ROOT,
                    "  %,9d %s of %s%s%n",
                    held.count(),
                    held.count() == 1 ? "row" : "rows",
                    delivery,
                    reason == HeldReason.DISPUTED ? held.sinceText() : ""));
        });
    }

    private void printReferences(Store store, Snapshot snapshot, PrintWriter out) throws Exception {
        HeldSubjects subjects = new HeldSubjects();
        for (HeldEntry held : snapshot.held().values()) {
            subjects.add(store, held, organisation);
        }
        int printed = 0;
        for (Map.Entry<String, HeldSubjects.Rows> subject : subjects.rows().entrySet()) {
            if (printed++ == limit) {
                out.println(further(subjects.rows().size() - limit));
                break;
            }
            HeldSubjects.Rows rows = subject.getValue();
            out.printf(
                    Locale.ROOT,
                    "%,9d %s of %s, %s, in %d %s%n",
                    rows.count(),
                    rows.count() == 1 ? "row" : "rows",
                    subject.getKey(),
                    rows.reasons().stream().map(HeldCommand::name).collect(Collectors.joining(" or ")),
                    rows.deliveries().size(),
                    rows.deliveries().size() == 1 ? "delivery" : "deliveries");
        }
    }

    /** Returns the number of references that are not listed: {@code and 1 more reference}. */
    static String further(int references) {
        return String.format(Locale.ROOT, "and %,d more %s", references, references == 1 ? "reference" : "references");
    }

    private static String name(HeldReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String release(HeldReason reason) {
        return switch (reason) {
            case UNATTRIBUTED ->
                "released by a delivery or a registry entry that links the reference to a customer;"
                        + " N/A and other placeholders link to nobody";
            case WITHHELD ->
                "several people may own the rows; released by a delivery that decides between them, the registry,"
                        + " or joint-accounts: every-holder";
            case DISPUTED ->
                "who held the reference at the time is not proven; released by a list of customers with an as-of date."
                        + " mesinfos identity explain shows the evidence";
            case NO_CONSENT -> "the person has not consented; released by a line in the file of consents";
        };
    }
}
