package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A delivery on a local disk, before it is dropped.
 *
 * @param files its files, sorted by name, the manifest left out
 * @param customer customer reference of a single-person delivery
 * @param problems what is wrong with its manifest
 */
public record DeliveryFolder(List<File> files, Optional<String> customer, List<String> problems) {

    public DeliveryFolder {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** How a file differs from what the manifest promises. */
    public enum PromiseState {
        OTHER_BYTES("its SHA-256 is not the one that delivery.yaml promises"),
        OTHER_ROWS("its number of rows is not the one that delivery.yaml promises");

        private final String text;

        PromiseState(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * One file.
     *
     * @param path where it is
     * @param name its path inside the delivery
     * @param promise what the manifest promises of it; empty when nothing
     */
    public record File(Path path, String name, Optional<DeliveryManifest.PromisedFile> promise) {

        /** How the file differs from its promise. */
        public Optional<PromiseState> brokenPromise(String sha256, long rows) {
            if (promise.flatMap(DeliveryManifest.PromisedFile::sha256)
                    .filter(promised -> !promised.equals(sha256))
                    .isPresent()) {
                return Optional.of(PromiseState.OTHER_BYTES);
            }
            return promise.isPresent()
                            && promise.get().rows().isPresent()
                            && promise.get().rows().getAsLong() != rows
                    ? Optional.of(PromiseState.OTHER_ROWS)
                    : Optional.empty();
        }
    }

    /** Reads what stands at a place: a folder, or a single file. */
    public static DeliveryFolder read(Path place) throws IOException {
        if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            return new DeliveryFolder(
                    List.of(new File(place, place.getFileName().toString(), Optional.empty())),
                    Optional.empty(),
                    List.of());
        }
        DeliveryManifest manifest = DeliveryManifest.NONE;
        List<String> problems = new ArrayList<>();
        Path manifestFile = place.resolve(DeliveryManifest.FILE_NAME);
        if (Files.isRegularFile(manifestFile)) {
            try {
                manifest = DeliveryManifestReader.read(Files.readAllBytes(manifestFile));
            } catch (InvalidManifestException e) {
                problems.add(DeliveryManifest.FILE_NAME + ": " + e.getMessage());
            }
        }
        Map<String, DeliveryManifest.PromisedFile> promises = new HashMap<>();
        manifest.files().forEach(file -> promises.put(file.name(), file));
        List<File> files = files(place, promises);
        files.forEach(file -> promises.remove(file.name()));
        promises.keySet().forEach(name -> problems.add(name + ": delivery.yaml promises it, but it is not there"));
        return new DeliveryFolder(files, manifest.customer(), problems);
    }

    private static List<File> files(Path place, Map<String, DeliveryManifest.PromisedFile> promises)
            throws IOException {
        try (Stream<Path> walk = Files.walk(place)) {
            return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .map(path ->
                            new File(path, place.relativize(path).toString().replace('\\', '/'), Optional.empty()))
                    .filter(file -> !file.name().equals(DeliveryManifest.FILE_NAME))
                    .map(file -> new File(file.path(), file.name(), Optional.ofNullable(promises.get(file.name()))))
                    .sorted(Comparator.comparing(File::name))
                    .toList();
        }
    }
}
