package org.mesinfos.pipelines.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.pipelines.deliveries.DeliveryFolder;
import org.mesinfos.pipelines.deliveries.HiddenNames;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;

/** The deliveries of an organisation in its folder on a local disk. */
final class OrganisationDeliveries {

    private final Path folder;

    /**
     * Creates the deliveries.
     *
     * @param folder folder of the organisation
     */
    OrganisationDeliveries(Path folder) {
        this.folder = folder;
    }

    /** Scans the files of all deliveries. A delivery that cannot be read has none: it says nothing about the others. */
    List<SourceContent> files(OrganisationSettings organisation) throws IOException {
        List<SourceContent> files = new ArrayList<>();
        for (Path delivery : deliveries()) {
            files.addAll(files(delivery, organisation));
        }
        return files;
    }

    private List<Path> deliveries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(
                            entry -> !HiddenNames.isHidden(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static List<SourceContent> files(Path delivery, OrganisationSettings organisation) {
        try {
            List<SourceContent> files = new ArrayList<>();
            for (DeliveryFolder.File file : DeliveryFolder.read(delivery).files()) {
                files.add(InspectedFiles.scan(file.path(), organisation, Optional.empty()));
            }
            return files;
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
