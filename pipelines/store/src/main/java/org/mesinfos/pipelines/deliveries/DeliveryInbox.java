package org.mesinfos.pipelines.deliveries;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.rows.EncodedEnums;
import org.mesinfos.pipelines.store.storage.InvalidLocationException;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/**
 * Folder into which organisations drop deliveries: {@code <organisation>/<delivery>/…}, or a single file directly in
 * the folder of the organisation. Top-level folders whose names start with {@code _} or {@code .} are ignored.
 */
public final class DeliveryInbox {

    private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final InboxStorage storage;

    /** @param storage storage of the inbox */
    DeliveryInbox(InboxStorage storage) {
        this.storage = storage;
    }

    /**
     * Opens an inbox.
     *
     * @param uri local path, or URI of a file system that Beam supports
     * @throws InboxNotFoundException if there is no such local folder
     * @throws InvalidLocationException if another file system takes the URI for a pattern
     */
    public static DeliveryInbox open(String uri) {
        StorageLocations.requireNoPattern(uri);
        Optional<Path> local = StorageLocations.localPath(uri);
        if (local.isEmpty()) {
            return new DeliveryInbox(new BeamInboxStorage(uri.endsWith("/") ? uri : uri + "/"));
        }
        if (!Files.isDirectory(local.get(), LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(local.get())) {
            throw new InboxNotFoundException(uri);
        }
        return new DeliveryInbox(new LocalInboxStorage(local.get()));
    }

    /**
     * Lists the deliveries that are in the inbox.
     *
     * @param organisations returns the settings of an organisation, by id
     * @param settle time for which a delivery must be unchanged before it is complete
     * @param limits limits on files
     * @param now time at which {@code settle} ends
     */
    public InboxListing list(
            Function<String, OrganisationSettings> organisations, Duration settle, InputLimits limits, Instant now)
            throws IOException {
        List<InboxFile> files = new ArrayList<>();
        List<WaitingDrop> waiting = new ArrayList<>();
        StoredFileListing stored = storage.list();
        Set<DropName> unreadable = unreadableDrops(stored);
        unreadable.forEach(name -> waiting.add(new WaitingDrop(
                name, "not all of it can be read: give the user who runs mesinfos the right to read it")));
        misplacedFiles(stored)
                .forEach(name -> waiting.add(new WaitingDrop(
                        Optional.empty(),
                        name,
                        "it is not in the folder of an organisation: move it into the folder of its sender")));
        waiting.addAll(unsupportedEntries(stored));
        SettleTime settleTime = new SettleTime(settle, now);
        Map<DropName, Long> hidden = changesOfHiddenFiles(stored);
        for (Map.Entry<DropName, List<Drop.StoredFile>> entry : byDrop(stored).entrySet()) {
            DropName name = entry.getKey();
            if (unreadable.contains(name)) {
                continue;
            }
            Optional<String> invalidPlace = invalidPlaceReason(name);
            if (invalidPlace.isPresent()) {
                waiting.add(new WaitingDrop(name, invalidPlace.get()));
                continue;
            }
            try {
                Drop drop = drop(name, entry.getValue());
                Optional<String> reason = sizeLimitReason(drop, limits)
                        .or(() -> incompleteReason(entry.getValue(), hidden.getOrDefault(name, 0L), drop, settleTime));
                if (reason.isPresent()) {
                    waiting.add(new WaitingDrop(name, reason.get()));
                } else {
                    OrganisationSettings settings = organisations.apply(name.organisation());
                    Map<String, ExpectedFile> expected = expectedFiles(drop.manifest());
                    drop.files()
                            .forEach(file -> files.add(
                                    inboxFile(drop, file, Optional.ofNullable(expected.get(file.name())), settings)));
                }
            } catch (InvalidManifestException e) {
                waiting.add(new WaitingDrop(name, "delivery.yaml: " + e.getMessage()));
            } catch (IOException e) {
                waiting.add(new WaitingDrop(name, FailureReason.of(e)));
            }
        }
        return new InboxListing(files, waiting);
    }

    private static Optional<String> invalidPlaceReason(DropName name) {
        if (!ORGANISATION.matcher(name.organisation()).matches()) {
            return Optional.of("the organisation's folder is not named [a-z0-9-], at most 64 characters");
        }
        return name.name().equals(DeliveryManifest.FILE_NAME)
                ? Optional.of("it is beside the folders of deliveries: move it into the folder that it describes, as"
                        + " INBOX/ORG/DELIVERY/delivery.yaml, or remove it")
                : Optional.empty();
    }

    /** Returns the deliveries, or the folders of organisations, with a file or folder that cannot be read. */
    private static Set<DropName> unreadableDrops(StoredFileListing stored) {
        Set<DropName> drops = new TreeSet<>();
        for (String path : stored.unreadable()) {
            DropName name = DropName.ofFile(path).orElse(new DropName(path, ""));
            if (!isIgnored(name.organisation())) {
                drops.add(name);
            }
        }
        return drops;
    }

    private static boolean isIgnored(String folder) {
        return folder.startsWith("_") || folder.startsWith(".");
    }

    /** Returns the names of files outside the folders of organisations, whose organisation is unknown. */
    private static List<String> misplacedFiles(StoredFileListing stored) {
        return stored.files().stream()
                .map(Drop.StoredFile::name)
                .filter(name -> name.indexOf('/') < 0 && !isIgnored(name))
                .sorted()
                .toList();
    }

    /** Returns links and special files, each under its path, because they are never read. */
    private static List<WaitingDrop> unsupportedEntries(StoredFileListing stored) {
        List<WaitingDrop> entries = new ArrayList<>();
        for (StoredFileListing.UnsupportedEntry entry : stored.unsupported()) {
            String[] parts = entry.path().split("/", 2);
            if (!isIgnored(parts[0])) {
                entries.add(
                        parts.length == 1
                                ? new WaitingDrop(
                                        Optional.empty(), parts[0], entry.kind().reason())
                                : new WaitingDrop(
                                        Optional.of(parts[0]),
                                        parts[1],
                                        entry.kind().reason()));
            }
        }
        entries.sort(
                Comparator.comparing((WaitingDrop entry) -> entry.organisation().orElse(""))
                        .thenComparing(WaitingDrop::drop));
        return entries;
    }

    /** Returns the time of the last change of a hidden file or folder, by drop. */
    private static Map<DropName, Long> changesOfHiddenFiles(StoredFileListing stored) {
        Map<DropName, Long> changes = new HashMap<>();
        for (StoredFileListing.UnsupportedEntry entry : stored.unsupported()) {
            if (entry.kind() == StoredFileListing.EntryKind.HIDDEN) {
                DropName.ofFile(entry.path()).ifPresent(name -> changes.merge(name, entry.modified(), Math::max));
            }
        }
        return changes;
    }

    private static Map<DropName, List<Drop.StoredFile>> byDrop(StoredFileListing stored) {
        Map<DropName, List<Drop.StoredFile>> drops = new TreeMap<>();
        for (Drop.StoredFile file : stored.files()) {
            DropName.ofFile(file.name())
                    .filter(name -> !isIgnored(name.organisation()))
                    .ifPresent(name -> drops.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(file));
        }
        return drops;
    }

    private Drop drop(DropName name, List<Drop.StoredFile> stored) throws IOException, InvalidManifestException {
        DeliveryManifest manifest = DeliveryManifest.NONE;
        List<Drop.StoredFile> files = new ArrayList<>();
        String prefix = name.folder();
        for (Drop.StoredFile file : stored) {
            boolean single = !file.name().startsWith(prefix);
            String inside = single ? name.name() : file.name().substring(prefix.length());
            if (!single && inside.equals(DeliveryManifest.FILE_NAME)) {
                try (InputStream yaml = storage.open(file)) {
                    manifest = DeliveryManifestReader.read(yaml);
                }
            } else {
                files.add(new Drop.StoredFile(file.uri(), inside, file.size(), file.modified()));
            }
        }
        files.sort(Comparator.comparing(Drop.StoredFile::name));
        return new Drop(name.organisation(), name.name(), files, manifest);
    }

    private static Optional<String> sizeLimitReason(Drop drop, InputLimits limits) {
        return drop.files().stream().anyMatch(file -> file.size() > limits.fileBytes())
                ? Optional.of("it has a file of more than " + limits.fileBytes()
                        + " bytes, the limit: raise limits: file-size in the settings, or ask for smaller files")
                : Optional.empty();
    }

    /** @param hiddenChange time of the last change of a hidden file of the drop, which may be one that is still copied */
    private static Optional<String> incompleteReason(
            List<Drop.StoredFile> stored, long hiddenChange, Drop drop, SettleTime settleTime) {
        Set<String> names = drop.files().stream().map(Drop.StoredFile::name).collect(Collectors.toSet());
        for (DeliveryManifest.ManifestFile expectedFile : drop.manifest().files()) {
            if (!names.contains(expectedFile.name())) {
                return Optional.of("a file that delivery.yaml lists is missing");
            }
        }
        if (!drop.manifest().files().isEmpty()
                && drop.files().size() > drop.manifest().files().size()) {
            return Optional.of("it contains files that delivery.yaml does not list");
        }
        return drop.manifest().files().isEmpty()
                ? settleTime.reasonToWait(LongStream.concat(
                        LongStream.of(hiddenChange), stored.stream().mapToLong(Drop.StoredFile::modified)))
                : Optional.empty();
    }

    private static Map<String, ExpectedFile> expectedFiles(DeliveryManifest manifest) {
        Map<String, ExpectedFile> expected = new HashMap<>();
        for (DeliveryManifest.ManifestFile file : manifest.files()) {
            expected.put(
                    file.name(),
                    ExpectedFile.newBuilder()
                            .setName(file.name())
                            .setSha256(file.sha256().orElse(null))
                            .setRows(file.rows().isPresent() ? file.rows().getAsLong() : null)
                            .build());
        }
        return expected;
    }

    private static InboxFile inboxFile(
            Drop drop, Drop.StoredFile file, Optional<ExpectedFile> expected, OrganisationSettings organisation) {
        DeliveryManifest manifest = drop.manifest();
        Optional<DeliveryMode> mode = manifest.mode().or(organisation::mode);
        return InboxFile.newBuilder()
                .setOrganisation(drop.organisation())
                .setDrop(drop.name())
                .setUri(file.uri())
                .setName(file.name())
                .setSize(file.size())
                .setZone(organisation.zone().getId())
                .setCountry(organisation.country())
                .setCurrency(organisation.currency().orElse(null))
                .setCustomer(manifest.customer().orElse(null))
                .setMode(mode.map(EncodedEnums::encode).orElse(null))
                .setDeclaredMode(manifest.mode().map(EncodedEnums::encode).orElse(null))
                .setSequence(
                        manifest.sequence().isPresent() ? manifest.sequence().getAsLong() : null)
                .setAsOfDay(epochDay(manifest.asOf()))
                .setPeriodEndDay(epochDay(manifest.to()))
                .setExpected(expected.stream().toList())
                .build();
    }

    private static @Nullable Integer epochDay(Optional<LocalDate> day) {
        return day.map(date -> (int) date.toEpochDay()).orElse(null);
    }
}
