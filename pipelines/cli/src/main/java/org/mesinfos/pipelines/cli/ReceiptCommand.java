package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.receipt.DeliveredNames;
import org.mesinfos.pipelines.receipt.ReceiptLanguage;
import org.mesinfos.pipelines.receipt.Receipts;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that shows an organisation the receipt of a delivery. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the receipt of a delivery: if it was accepted, where every row went, and what to correct.",
            "It contains no value of a row and nothing about other organisations, so that it can be sent to the"
                    + " organisation."
        })
final class ReceiptCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ORG", description = "The organisation, as its folder in the inbox is named.")
    private String organisation;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DELIVERY",
            description = "The id of the delivery, or its first digits. Without it, lists the deliveries.")
    private Optional<String> delivery = Optional.empty();

    @Mixin
    private StoreOption storeOption;

    @Option(
            names = "--inbox",
            paramLabel = "FOLDER",
            description = "Inbox in which the names of the files are looked up by their content.")
    private @Nullable Path inbox;

    @Option(
            names = "--language",
            defaultValue = "EN",
            description = "Language: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ReceiptLanguage language;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the receipt as a page instead.")
    private @Nullable Path page;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store store = storeOption.open();
        Snapshot snapshot = store.currentSnapshot();
        List<String> deliveries = deliveries(snapshot);
        PrintWriter out = TerminalWriter.out(spec);
        if (delivery.isEmpty()) {
            deliveries.forEach(out::println);
            out.flush();
            return 0;
        }
        byte[] receipt =
                store.receipt(snapshot, only(deliveries, delivery.get())).orElseThrow();
        Map<String, String> names = inbox == null ? Map.of() : DeliveredNames.find(inbox.resolve(organisation));
        if (page == null) {
            Receipts.text(receipt, names, language).forEach(out::println);
        } else {
            Files.writeString(page, Receipts.html(receipt, names, language));
            out.println("written to " + page);
        }
        out.flush();
        return 0;
    }

    private List<String> deliveries(Snapshot snapshot) {
        return Stream.concat(
                        snapshot.deliveries().stream()
                                .filter(entry -> entry.organisation().equals(organisation))
                                .map(DeliveryEntry::id),
                        snapshot.excluded().values().stream()
                                .filter(entry -> entry.organisation().equals(organisation))
                                .map(ExcludedDelivery::delivery))
                .sorted()
                .toList();
    }

    private String only(List<String> deliveries, String prefix) {
        List<String> found =
                deliveries.stream().filter(id -> id.startsWith(prefix)).toList();
        if (found.size() != 1) {
            throw new InvalidUsageException(
                    found.isEmpty()
                            ? "There is no delivery of " + organisation
                                    + " with that id. mesinfos receipt ORG lists its deliveries."
                            : found.size() + " deliveries of " + organisation
                                    + " start with these digits: add more of them.");
        }
        return found.get(0);
    }
}
