package org.mesinfos.pipelines.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.archive.ArchivedFile;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.PathContent;
import org.mesinfos.pipelines.deliveries.ArchiveScanner;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;

/** Local files as a run would read them: scanned, and divided into the files of an archive. */
public final class InspectedFiles {

    /** Delivery id of inspected files, which belong to no delivery. */
    private static final String INSPECTED = "inspected";

    private InspectedFiles() {}

    /** Scans a local file. */
    public static SourceContent scan(Path file, OrganisationSettings organisation, Optional<String> customer)
            throws IOException {
        return PathContent.scan(
                file,
                new FileOrigin(
                        organisation.id(),
                        INSPECTED,
                        organisation.zone(),
                        organisation.country(),
                        organisation.currency(),
                        customer));
    }

    /**
     * Returns the files that a run would read: the file itself, or each file of an archive.
     *
     * @param file a file that {@link #scan} has scanned
     */
    public static List<SourceContent> parts(SourceContent file) throws IOException {
        List<SourceContent> parts = new ArrayList<>();
        for (ArchiveScanner.ScannedEntry part : ArchiveScanner.scan(file).entries()) {
            parts.add(new ArchivedFile(
                    file,
                    part.name(),
                    ArchiveScanner.context(file.context(), part),
                    part.scan().scan().size()));
        }
        return parts.isEmpty() ? List.of(file) : parts;
    }

    /** Returns the name of a file in its archive, after a slash; empty if it is not in an archive. */
    public static String partName(SourceContent content) {
        return content instanceof ArchivedFile part ? "/" + part.name() : "";
    }
}
