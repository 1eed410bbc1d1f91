package org.mesinfos.pipelines.cli.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.inspect.DeliveryLayout;

/** The path of a delivery, as the user wrote it. Stateless. */
final class DeliveryPath {

    private DeliveryPath() {}

    /**
     * Refuses the folder of an organisation.
     *
     * @throws InvalidUsageException if the path is one
     */
    static void requireDelivery(Path path, DeliveryLayout layout) throws IOException {
        List<Path> deliveries = layout.deliveriesIn(path.toAbsolutePath().normalize());
        if (!deliveries.isEmpty()) {
            throw new InvalidUsageException(path + " is the folder of an organisation with "
                    + (deliveries.size() == 1 ? "one delivery" : deliveries.size() + " deliveries")
                    + ". Name a delivery, as INBOX/ORG/DELIVERY: "
                    + path.resolve(deliveries.get(0).getFileName()) + ".");
        }
    }
}
