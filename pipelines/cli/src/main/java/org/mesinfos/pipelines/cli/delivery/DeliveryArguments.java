package org.mesinfos.pipelines.cli.delivery;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.KnownOrganisation;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.run.DeliveryDecision;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.Decision;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Arguments of the commands that decide about a delivery. */
final class DeliveryArguments {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8,64}");

    @Parameters(index = "0", paramLabel = "ORG", description = "Organisation: the name of its folder in the inbox.")
    private String organisation;

    @Parameters(
            index = "1",
            paramLabel = "DELIVERY",
            description =
                    "Name of the delivery in the inbox, its id, or the first digits of its id. mesinfos receipt ORG lists both.")
    private String delivery;

    @Mixin
    private StoreOption storeOption;

    /** Stores a decision about the delivery. */
    Decision decide(DecisionKind kind, String reason) throws IOException {
        Store store = storeOption.open();
        return new DeliveryDecision(organisation, id(store), kind, reason).store(store, "decide-" + UUID.randomUUID());
    }

    /**
     * Returns the id of the delivery, or its first digits.
     *
     * @throws InvalidUsageException if there is no such delivery, or several have the name
     */
    private String id(Store store) throws IOException {
        Snapshot snapshot = store.currentSnapshot();
        NamedDeliveries deliveries = NamedDeliveries.read(store, snapshot, organisation, Map.of());
        boolean isName = deliveries.names().values().stream().anyMatch(names -> names.contains(delivery));
        if (!isName && ID.matcher(delivery).matches()) {
            return delivery;
        }
        KnownOrganisation.require(snapshot, organisation);
        NamedDeliveries.Choice choice = deliveries.choose(delivery);
        if (choice.others() > 0) {
            throw new InvalidUsageException((choice.others() + 1) + " deliveries have this name. Name one by its id;"
                    + " mesinfos receipt " + organisation + " lists the ids.");
        }
        return choice.id();
    }
}
