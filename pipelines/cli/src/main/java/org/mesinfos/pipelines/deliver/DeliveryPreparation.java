package org.mesinfos.pipelines.deliver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.DeliveryFolder;
import org.mesinfos.pipelines.deliveries.DeliveryManifest;
import org.mesinfos.pipelines.inspect.CheckedDelivery;
import org.mesinfos.pipelines.receipt.DeliveredNames;

/**
 * Preparation of a delivery: proposes its declarations from its files and from earlier deliveries, and writes its manifest.
 *
 * @param folder folder of the delivery
 */
public record DeliveryPreparation(Path folder) {

    /** Returns the mode that the connectors of the files declare; append if they disagree. */
    public static DeliveryMode proposedMode(CheckedDelivery check, ConnectorRegistry connectors) {
        List<DeliveryMode> modes = check.files().stream()
                .flatMap(file -> connectors.find(file.connector()).stream())
                .map(connector -> connector.description().deliveryMode())
                .distinct()
                .toList();
        return modes.equals(List.of(DeliveryMode.SNAPSHOT)) ? DeliveryMode.SNAPSHOT : DeliveryMode.APPEND;
    }

    /** Returns the position after that of the deliveries beside this one. */
    public long proposedSequence() throws IOException {
        OptionalLong highest = EarlierDeliveries.highestSequence(folder);
        return highest.isPresent() ? highest.getAsLong() + 1 : 1;
    }

    /** Returns the files of the delivery with their hashes and rows; the rows of an archive are those of its parts. */
    public List<ManifestDraft.DraftFile> files(CheckedDelivery check) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (DeliveryFolder.File file : DeliveryFolder.read(folder).files()) {
            long read = check.files().stream()
                    .filter(checked ->
                            checked.name().equals(file.name()) || checked.name().startsWith(file.name() + "/"))
                    .mapToLong(CheckedDelivery.CheckedFile::rows)
                    .sum();
            rows.put(file.name(), read);
        }
        List<ManifestDraft.DraftFile> files = new ArrayList<>();
        for (Map.Entry<String, Long> file : rows.entrySet()) {
            String sha256 = DeliveredNames.sha256(folder.resolve(file.getKey()));
            files.add(new ManifestDraft.DraftFile(file.getKey(), sha256, file.getValue()));
        }
        return files;
    }

    /**
     * Writes the manifest completely or not at all, and reads it again as a run would. If a run would not accept it, the folder
     * has the former manifest again, or none.
     *
     * @return problems of the manifest; empty if a run accepts it
     */
    public List<String> write(ManifestDraft draft) throws IOException {
        Path manifest = folder.resolve(DeliveryManifest.FILE_NAME);
        Optional<byte[]> former = Files.exists(manifest) ? Optional.of(Files.readAllBytes(manifest)) : Optional.empty();
        write(manifest, draft.yaml().getBytes(StandardCharsets.UTF_8));
        List<String> problems = DeliveryFolder.read(folder).problems();
        if (!problems.isEmpty() && former.isPresent()) {
            write(manifest, former.get());
        } else if (!problems.isEmpty()) {
            Files.delete(manifest);
        }
        return problems;
    }

    /**
     * Replaces the manifest as a whole. It keeps its permissions, and a new one has those of any new file of this user: a run has
     * another user, who could not read a file for its owner only.
     */
    private void write(Path manifest, byte[] yaml) throws IOException {
        Path written = folder.resolve(".delivery-" + UUID.randomUUID() + ".yaml");
        try {
            Files.write(written, yaml, StandardOpenOption.CREATE_NEW);
            if (Files.exists(manifest)
                    && written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(manifest));
            }
            Files.move(written, manifest, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
