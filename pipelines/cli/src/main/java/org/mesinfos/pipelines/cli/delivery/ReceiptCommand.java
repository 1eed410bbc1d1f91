package org.mesinfos.pipelines.cli.delivery;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.KnownOrganisation;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.receipt.DeliveredNames;
import org.mesinfos.pipelines.receipt.Receipts;
import org.mesinfos.pipelines.store.Store;
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
public final class ReceiptCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ORG", description = "Organisation: the name of its folder in the inbox.")
    private String organisation;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DELIVERY",
            description =
                    "Name of the delivery in the inbox, its id, or the first digits of its id. Without it, lists the"
                            + " deliveries.")
    private Optional<String> delivery = Optional.empty();

    @Mixin
    private StoreOption storeOption;

    @Option(
            names = "--inbox",
            paramLabel = "FOLDER",
            description = "Inbox in which names of deliveries and files are looked up by their content.")
    private @Nullable Path inbox;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "EN",
            description = "Language: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PageLanguage language;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the receipt as a page instead.")
    private @Nullable Path page;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (page != null && delivery.isEmpty()) {
            throw new InvalidUsageException(
                    "--html needs a DELIVERY: mesinfos receipt " + organisation + " lists them.");
        }
        if (delivery.isEmpty() && spec.commandLine().getParseResult().hasMatchedOption("--language")) {
            throw new InvalidUsageException("--language is that of a receipt. Name its DELIVERY.");
        }
        Store store = storeOption.open();
        Snapshot snapshot = store.currentSnapshot();
        KnownOrganisation.require(snapshot, organisation);
        Map<String, String> inboxNames = inbox == null ? Map.of() : DeliveredNames.find(inbox.resolve(organisation));
        NamedDeliveries deliveries = NamedDeliveries.read(store, snapshot, organisation, inboxNames);
        PrintWriter out = TerminalWriter.out(spec);
        if (delivery.isEmpty()) {
            deliveries.lines().forEach(out::println);
            out.flush();
            return 0;
        }
        NamedDeliveries.Choice choice = deliveries.choose(delivery.get());
        byte[] receipt = store.receipt(snapshot, choice.id()).orElseThrow();
        Map<String, String> names = deliveries.receiptNames(choice.id());
        if (choice.others() > 0) {
            spec.commandLine()
                    .getErr()
                    .println(
                            TerminalWriter.visible((choice.others() + 1) + " deliveries have the name " + delivery.get()
                                    + ". This is the latest; mesinfos receipt " + organisation + " lists the ids."));
        }
        if (page == null) {
            Receipts.text(receipt, names, language).forEach(out::println);
        } else {
            Files.writeString(page, Receipts.html(receipt, names, language));
            out.println("written to " + page);
        }
        out.flush();
        return 0;
    }
}
