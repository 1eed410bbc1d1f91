package org.mesinfos.pipelines.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.DeliveryManifest;
import org.mesinfos.pipelines.deliveries.HiddenNames;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.settings.SettingsReader;

/**
 * Distinction of a delivery from the folder of an organisation that has several.
 *
 * @param settings settings that name organisations
 * @param connectors connectors, whose ids start with the name of an organisation
 */
public record DeliveryLayout(Settings settings, ConnectorRegistry connectors) {

    /**
     * Returns the deliveries in the folder of an organisation, sorted; empty if the path is a delivery. A delivery may have
     * all its files in sub-folders, but no manifest there, and has not the name of an organisation.
     */
    public List<Path> deliveriesIn(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<Path> entries = entries(path);
        boolean onlyFolders = !entries.isEmpty() && entries.stream().allMatch(Files::isDirectory);
        boolean hasManifest =
                entries.stream().anyMatch(entry -> Files.isRegularFile(entry.resolve(DeliveryManifest.FILE_NAME)));
        return onlyFolders && (hasManifest || isOrganisation(path) || isInConfiguredInbox(path)) ? entries : List.of();
    }

    /** Returns true if a folder is in a folder with settings beside it, which is therefore an inbox. */
    private static boolean isInConfiguredInbox(Path path) {
        Path parent = path.getParent();
        return parent != null && Files.isRegularFile(parent.resolveSibling(SettingsReader.FILE_NAME));
    }

    /** Returns true if a folder has folders of organisations with deliveries, and nothing else. */
    public boolean isInbox(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        List<Path> entries = entries(path);
        boolean hasDeliveries = false;
        for (Path entry : entries) {
            hasDeliveries |= Files.isReadable(entry)
                    && isKnown(name(entry))
                    && !deliveriesIn(entry).isEmpty();
        }
        return hasDeliveries && entries.stream().allMatch(Files::isDirectory);
    }

    /**
     * Returns true if the folders in a folder are deliveries rather than organisations: none of them has a folder, and one has a
     * manifest, or settings are beside the folder above. False if one of them cannot be read, which may be an organisation.
     */
    public boolean hasOnlyDeliveries(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        List<Path> folders = entries(path).stream().filter(Files::isDirectory).toList();
        boolean hasManifest = false;
        for (Path folder : folders) {
            if (!Files.isReadable(folder) || entries(folder).stream().anyMatch(Files::isDirectory)) {
                return false;
            }
            hasManifest |= Files.isRegularFile(folder.resolve(DeliveryManifest.FILE_NAME));
        }
        boolean hasSettings = Files.isRegularFile(path.resolveSibling(SettingsReader.FILE_NAME));
        return hasManifest || (!folders.isEmpty() && !hasSettings && isInConfiguredInbox(path));
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(entry -> !HiddenNames.isHidden(name(entry)))
                    .filter(entry -> !name(entry).equals(DeliveryManifest.FILE_NAME))
                    .sorted()
                    .toList();
        }
    }

    /** Returns true if a folder has the name of an organisation, and the folder above it has not. */
    public boolean isOrganisation(Path path) {
        Path parent = path.getParent();
        return isKnown(name(path)) && (parent == null || parent.getFileName() == null || !isKnown(name(parent)));
    }

    private boolean isKnown(String organisation) {
        return settings.organisations().containsKey(organisation)
                || connectors.connectors().stream()
                        .anyMatch(connector -> connector.id().startsWith(organisation + "/"));
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
