package org.mesinfos.pipelines.cli.delivery;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.run.DeliveryDecision;
import org.mesinfos.pipelines.store.catalog.Decision;
import org.mesinfos.pipelines.store.catalog.DecisionKind;
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
            description = "The id of the delivery, or at least its first 8 digits, as in the report of the run.")
    private String delivery;

    @Mixin
    private StoreOption storeOption;

    /** Stores a decision about the delivery. */
    Decision decide(DecisionKind kind, String reason) throws IOException {
        if (!ID.matcher(delivery).matches()) {
            throw new InvalidUsageException(
                    "DELIVERY is not the id of a delivery: use 8 to 64 of the digits 0-9 and a-f, as in the report.");
        }
        return new DeliveryDecision(organisation, delivery, kind, reason)
                .store(storeOption.open(), "decide-" + UUID.randomUUID());
    }
}
