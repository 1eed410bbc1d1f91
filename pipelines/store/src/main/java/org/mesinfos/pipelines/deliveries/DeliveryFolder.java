package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.store.storage.RelativePaths;

/**
 * Delivery on a local disk, before it is dropped.
 *
 * @param files files sorted by name, without the manifest
 * @param customer customer reference of a single-person delivery
 * @param mode declared mode
 * @param sequence declared sequence
 * @param asOf declared as-of date, otherwise the end of the declared period
 * @param problems problems of the manifest and of names, as messages
 */
public record DeliveryFolder(
        List<File> files,
        Optional<String> customer,
        Optional<DeliveryMode> mode,
        OptionalLong sequence,
        Optional<LocalDate> asOf,
        List<String> problems) {

    public DeliveryFolder {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * File of a delivery.
     *
     * @param path where the file is
     * @param name path inside the delivery
     * @param manifestEntry entry of the file in the manifest; empty if it has none
     */
    public record File(Path path, String name, Optional<DeliveryManifest.ManifestFile> manifestEntry) {

        /** Returns true if the manifest states another hash of the file. */
        public boolean hasOtherHash(String sha256) {
            return manifestEntry
                    .flatMap(DeliveryManifest.ManifestFile::sha256)
                    .filter(stated -> !stated.equals(sha256))
                    .isPresent();
        }

        /** Returns the number of rows that the manifest states; empty if it states none. */
        public OptionalLong statedRows() {
            return manifestEntry.isPresent() ? manifestEntry.get().rows() : OptionalLong.empty();
        }
    }

    /** Reads the delivery at a path: a folder, or a single file. */
    public static DeliveryFolder read(Path location) throws IOException {
        if (Files.isRegularFile(location, LinkOption.NOFOLLOW_LINKS)) {
            String name = location.getFileName().toString();
            return new DeliveryFolder(
                    List.of(new File(location, name, Optional.empty())),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    HiddenNames.isHidden(name) ? List.of(name + ": " + HiddenNames.REASON) : List.of());
        }
        DeliveryManifest manifest = DeliveryManifest.NONE;
        List<String> problems = new ArrayList<>();
        Path manifestFile = location.resolve(DeliveryManifest.FILE_NAME);
        if (Files.isRegularFile(manifestFile)) {
            try (InputStream yaml = Files.newInputStream(manifestFile)) {
                manifest = DeliveryManifestReader.read(yaml);
            } catch (InvalidManifestException e) {
                problems.add(DeliveryManifest.FILE_NAME + ": " + e.getMessage());
            }
        }
        Map<String, DeliveryManifest.ManifestFile> expected = new HashMap<>();
        manifest.files().forEach(file -> expected.put(file.name(), file));
        List<String> names = names(location);
        List<File> files = names.stream()
                .filter(name -> HiddenNames.hiddenPart(name).isEmpty() && !name.equals(DeliveryManifest.FILE_NAME))
                .map(name -> new File(location.resolve(name), name, Optional.ofNullable(expected.get(name))))
                .toList();
        files.forEach(file -> expected.remove(file.name()));
        expected.keySet().forEach(name -> problems.add(name + ": delivery.yaml lists it, but it is missing"));
        if (!manifest.files().isEmpty()) {
            files.stream()
                    .filter(file -> file.manifestEntry().isEmpty())
                    .forEach(file -> problems.add(file.name() + ": delivery.yaml does not list it"));
        }
        hidden(location, names).forEach(path -> problems.add(path + ": " + HiddenNames.REASON));
        return new DeliveryFolder(
                files,
                manifest.customer(),
                manifest.mode(),
                manifest.sequence(),
                manifest.asOf().or(manifest::to),
                problems);
    }

    /**
     * Returns the hidden files and folders of a delivery, and its own name if it is hidden.
     *
     * @param names paths of the files inside it
     */
    private static List<String> hidden(Path location, List<String> names) {
        String own = location.toAbsolutePath().normalize().getFileName().toString();
        return Stream.concat(
                        Stream.of(own).filter(HiddenNames::isHidden),
                        names.stream()
                                .flatMap(name -> HiddenNames.hiddenPart(name).stream())
                                .filter(path -> !HiddenNames.isLeftover(path)))
                .distinct()
                .toList();
    }

    /** Returns the paths of files inside a folder, separated by {@code /} and sorted. */
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> RelativePaths.of(folder, path))
                    .sorted()
                    .toList();
        }
    }
}
