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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.rows.EncodedEnums;
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
     */
    public static DeliveryInbox open(String uri) {
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
        Set<String> unreadable = unreadableDrops(stored);
        unreadable.forEach(drop -> waiting.add(new WaitingDrop(
                drop.substring(0, drop.indexOf('/')),
                drop.substring(drop.indexOf('/') + 1),
                "not all of it can be read: give the user who runs mesinfos the right to read it")));
        misplacedFiles(stored)
                .forEach(name -> waiting.add(new WaitingDrop(
                        "",
                        name,
                        "it is not in the folder of an organisation: move it into the folder of its sender")));
        waiting.addAll(unsupportedEntries(stored));
        for (Map.Entry<String, List<Drop.StoredFile>> entry : byDrop(stored).entrySet()) {
            if (unreadable.contains(entry.getKey())) {
                continue;
            }
            String organisation = entry.getKey().substring(0, entry.getKey().indexOf('/'));
            String name = entry.getKey().substring(organisation.length() + 1);
            if (!ORGANISATION.matcher(organisation).matches()) {
                waiting.add(new WaitingDrop(
                        organisation, name, "the organisation's folder is not named [a-z0-9-], at most 64 characters"));
                continue;
            }
            if (name.equals(DeliveryManifest.FILE_NAME)) {
                waiting.add(new WaitingDrop(
                        organisation,
                        name,
                        "it is beside the folders of deliveries: move it into the folder that it describes, as"
                                + " INBOX/ORG/DELIVERY/delivery.yaml, or remove it"));
                continue;
            }
            try {
                Drop drop = drop(organisation, name, entry.getValue());
                Optional<String> reason =
                        sizeLimitReason(drop, limits).or(() -> incompleteReason(entry.getValue(), drop, settle, now));
                if (reason.isPresent()) {
                    waiting.add(new WaitingDrop(organisation, name, reason.get()));
                } else {
                    OrganisationSettings settings = organisations.apply(organisation);
                    drop.files().forEach(file -> files.add(inboxFile(drop, file, settings)));
                }
            } catch (InvalidManifestException e) {
                waiting.add(new WaitingDrop(organisation, name, "delivery.yaml: " + e.getMessage()));
            } catch (IOException | StackOverflowError | OutOfMemoryError e) {
                waiting.add(new WaitingDrop(organisation, name, FailureReason.of(e)));
            }
        }
        return new InboxListing(files, waiting);
    }

    /**
     * Returns the deliveries, as {@code organisation/delivery}, with a file or folder that cannot be read;
     * {@code organisation/} if the folder of the organisation cannot be read.
     */
    private static Set<String> unreadableDrops(StoredFileListing stored) {
        Set<String> drops = new TreeSet<>();
        for (String path : stored.unreadable()) {
            String[] parts = path.split("/", 3);
            if (!isIgnored(parts[0])) {
                drops.add(parts[0] + "/" + (parts.length > 1 ? parts[1] : ""));
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
                                ? new WaitingDrop("", parts[0], entry.kind().reason())
                                : new WaitingDrop(
                                        parts[0], parts[1], entry.kind().reason()));
            }
        }
        entries.sort(Comparator.comparing(WaitingDrop::organisation).thenComparing(WaitingDrop::drop));
        return entries;
    }

    /** Groups files by {@code organisation/delivery}. */
    private static Map<String, List<Drop.StoredFile>> byDrop(StoredFileListing stored) {
        Map<String, List<Drop.StoredFile>> drops = new TreeMap<>();
        for (Drop.StoredFile file : stored.files()) {
            String[] parts = file.name().split("/", 3);
            if (parts.length > 1 && !isIgnored(parts[0])) {
                drops.computeIfAbsent(parts[0] + "/" + parts[1], key -> new ArrayList<>())
                        .add(file);
            }
        }
        return drops;
    }

    private Drop drop(String organisation, String name, List<Drop.StoredFile> stored)
            throws IOException, InvalidManifestException {
        DeliveryManifest manifest = DeliveryManifest.NONE;
        List<Drop.StoredFile> files = new ArrayList<>();
        String prefix = organisation + "/" + name + "/";
        for (Drop.StoredFile file : stored) {
            boolean single = !file.name().startsWith(prefix);
            String inside = single ? name : file.name().substring(prefix.length());
            if (!single && inside.equals(DeliveryManifest.FILE_NAME)) {
                try (InputStream yaml = storage.open(file)) {
                    manifest = DeliveryManifestReader.read(yaml);
                }
            } else {
                files.add(new Drop.StoredFile(file.uri(), inside, file.size(), file.modified()));
            }
        }
        files.sort(Comparator.comparing(Drop.StoredFile::name));
        return new Drop(organisation, name, files, manifest);
    }

    private static Optional<String> sizeLimitReason(Drop drop, InputLimits limits) {
        return drop.files().stream().anyMatch(file -> file.size() > limits.fileBytes())
                ? Optional.of("it has a file of more than " + limits.fileBytes()
                        + " bytes, the limit: raise limits: file-size in the settings, or ask for smaller files")
                : Optional.empty();
    }

    private static Optional<String> incompleteReason(
            List<Drop.StoredFile> stored, Drop drop, Duration settle, Instant now) {
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
        long youngest =
                stored.stream().mapToLong(Drop.StoredFile::modified).max().orElse(0);
        return drop.manifest().files().isEmpty()
                        && Instant.ofEpochMilli(youngest).plus(settle).isAfter(now)
                        && !settle.isZero()
                ? Optional.of("it was changed within the settle time")
                : Optional.empty();
    }

    private static InboxFile inboxFile(Drop drop, Drop.StoredFile file, OrganisationSettings organisation) {
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
                .setCustomer(manifest.customer().orElse(null))
                .setMode(mode.map(EncodedEnums::encode).orElse(null))
                .setDeclaredMode(manifest.mode().map(EncodedEnums::encode).orElse(null))
                .setSequence(
                        manifest.sequence().isPresent() ? manifest.sequence().getAsLong() : null)
                .setAsOfDay(epochDay(manifest.asOf()))
                .setPeriodEndDay(epochDay(manifest.to()))
                .setExpected(manifest.files().stream()
                        .map(expectedFile -> ExpectedFile.newBuilder()
                                .setName(expectedFile.name())
                                .setSha256(expectedFile.sha256().orElse(null))
                                .setRows(
                                        expectedFile.rows().isPresent()
                                                ? expectedFile.rows().getAsLong()
                                                : null)
                                .build())
                        .toList())
                .build();
    }

    private static @Nullable Integer epochDay(Optional<LocalDate> day) {
        return day.map(date -> (int) date.toEpochDay()).orElse(null);
    }
}
