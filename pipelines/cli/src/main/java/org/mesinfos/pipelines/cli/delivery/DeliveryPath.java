package org.mesinfos.pipelines.cli.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.inspect.DeliveryLayout;

/** The path of a delivery, as the user wrote it. Stateless. */
final class DeliveryPath {

    private DeliveryPath() {}

    /**
     * Refuses an inbox, the folder of an organisation, and what runs do not read.
     *
     * @throws InvalidUsageException if the path is neither a file nor the folder of a delivery
     */
    static void requireDelivery(Path path, DeliveryLayout layout) throws IOException {
        Path place = path.toAbsolutePath().normalize();
        if (Files.isSymbolicLink(place)) {
            throw new InvalidUsageException(
                    path + " is a symbolic link, which is not followed. Put the file itself in its place.");
        }
        if (!Files.isDirectory(place) && !Files.isRegularFile(place)) {
            throw new InvalidUsageException(
                    path + " is a pipe, a socket or a device, which is not read. Put a file in its place.");
        }
        if (layout.isInbox(place)) {
            throw new InvalidUsageException(
                    path + " is an inbox. Name a delivery in the folder of an organisation, as INBOX/ORG/DELIVERY.");
        }
        List<Path> deliveries = layout.deliveriesIn(place);
        if (!deliveries.isEmpty()) {
            throw new InvalidUsageException(path + " is the folder of an organisation with "
                    + (deliveries.size() == 1 ? "one delivery" : deliveries.size() + " deliveries")
                    + ". Name a delivery, as INBOX/ORG/DELIVERY: "
                    + path.resolve(deliveries.get(0).getFileName()) + ".");
        }
    }
}
