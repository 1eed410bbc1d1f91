package org.mesinfos.pipelines.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mesinfos.pipelines.deliveries.DeliveryFolder;

/** The deliveries in the folder of an organisation. Stateless. */
final class EarlierDeliveries {

    private EarlierDeliveries() {}

    /** Returns the highest sequence that another delivery in the same folder declares; empty if none does. */
    static OptionalLong highestSequence(Path delivery) throws IOException {
        Path organisation = delivery.toAbsolutePath().normalize().getParent();
        if (organisation == null) {
            return OptionalLong.empty();
        }
        List<Path> others;
        try (Stream<Path> found = Files.list(organisation)) {
            others = found.filter(Files::isDirectory)
                    .filter(other -> !other.equals(delivery.toAbsolutePath().normalize()))
                    .toList();
        }
        long highest = 0;
        for (Path other : others) {
            highest = Math.max(highest, DeliveryFolder.read(other).sequence().orElse(0));
        }
        return highest == 0 ? OptionalLong.empty() : OptionalLong.of(highest);
    }
}
