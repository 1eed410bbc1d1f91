package org.mesinfos.pipelines.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeliveryInboxTest {

    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");

    @TempDir
    private Path inbox;

    private void file(String path, String... lines) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
    }

    private InboxListing list(Duration settle) throws Exception {
        return DeliveryInbox.open(inbox.toString()).list(OrganisationSettings::unlisted, settle, InputLimits.NONE, NOW);
    }

    private static List<String> names(InboxListing listing) {
        return listing.files().stream()
                .map(file -> file.getOrganisation() + " " + file.getDrop() + " " + file.getName())
                .sorted()
                .toList();
    }

    @Test
    void listsFoldersAndSingleFilesOfOrganisations() throws Exception {
        file("bank/january/a.csv");
        file("bank/january/deep/b.csv");
        file("bank/single.csv");
        file("shop-2/today/c.xml");
        file("lost.csv");
        file("_done/bank/d.csv");
        file(".git/bank/e.csv");
        Files.createSymbolicLink(inbox.resolve("bank/january/link.csv"), inbox.resolve("lost.csv"));
        Files.createSymbolicLink(inbox.resolve("bank/again"), inbox.resolve("bank/january"));

        InboxListing listing = list(Duration.ZERO);

        assertThat(names(listing))
                .containsExactly(
                        "bank january a.csv",
                        "bank january deep/b.csv",
                        "bank single.csv single.csv",
                        "shop-2 today c.xml");
        String isLink = "it is a symbolic link, which is not followed: put the file itself in its place";
        assertThat(listing.waiting())
                .containsExactly(
                        new WaitingDrop(
                                Optional.empty(),
                                "lost.csv",
                                "it is not in the folder of an organisation: move it into the folder of its sender"),
                        new WaitingDrop(Optional.of("bank"), "again", isLink),
                        new WaitingDrop(Optional.of("bank"), "january/link.csv", isLink));
    }

    /** As unpacked from a ZIP file that was made on Windows. */
    @Test
    void aBackslashInANameSeparatesNoFolders() throws Exception {
        assumeTrue(inbox.getFileSystem().getSeparator().equals("/"));
        file("bank/january\\a.csv");
        file("shop\\lost.csv");

        InboxListing listing = list(Duration.ZERO);

        assertThat(names(listing)).containsExactly("bank january\\a.csv january\\a.csv");
        assertThat(listing.waiting()).extracting(WaitingDrop::organisation).containsExactly(Optional.empty());
    }

    @Test
    void namesThatStartWithADotAreReportedAndNotRead() throws Exception {
        file("bank/january/a.csv");
        file("bank/january/.DS_Store");
        file("bank/january/._a.csv");
        file("bank/january/.b.csv.part");
        file("bank/january/.deep/c.csv");
        file("bank/.february/d.csv");

        InboxListing listing = list(Duration.ZERO);

        assertThat(names(listing)).containsExactly("bank january a.csv");
        String isHidden = "its name starts with a dot, and such files and folders are never read: rename it";
        assertThat(listing.waiting())
                .containsExactly(
                        new WaitingDrop(Optional.of("bank"), ".february", isHidden),
                        new WaitingDrop(Optional.of("bank"), "january/.b.csv.part", isHidden),
                        new WaitingDrop(Optional.of("bank"), "january/.deep", isHidden));
    }

    @Test
    void aManifestBesideTheDeliveriesIsNoDelivery() throws Exception {
        file("bank/delivery.yaml", "mode: append");
        file("bank/january/a.csv");

        InboxListing listing = list(Duration.ZERO);

        assertThat(names(listing)).containsExactly("bank january a.csv");
        assertThat(listing.waiting())
                .containsExactly(new WaitingDrop(
                        Optional.of("bank"),
                        "delivery.yaml",
                        "it is beside the folders of deliveries: move it into the folder that it describes, as"
                                + " INBOX/ORG/DELIVERY/delivery.yaml, or remove it"));
    }

    @Test
    void deliveryWithFileAboveLimitWaits() throws Exception {
        file("bank/january/a.csv", "a;b");
        file("bank/january/b.csv", "a;b;c");
        file("bank/february.csv", "a;b");

        InboxListing listing = DeliveryInbox.open(inbox.toString())
                .list(OrganisationSettings::unlisted, Duration.ZERO, new InputLimits(3, Map.of()), NOW);

        assertThat(names(listing)).containsExactly("bank february.csv february.csv");
        assertThat(listing.waiting())
                .containsExactly(new WaitingDrop(
                        Optional.of("bank"),
                        "january",
                        "it has a file of more than 3 bytes, the limit: raise limits: file-size in the settings, "
                                + "or ask for smaller files"));
    }

    @Test
    void deliveryOfOrganisationWithInvalidNameWaits() throws Exception {
        file("Grande Banque/january/a.csv");

        assertThat(list(Duration.ZERO))
                .isEqualTo(new InboxListing(
                        List.of(),
                        List.of(new WaitingDrop(
                                Optional.of("Grande Banque"),
                                "january",
                                "the organisation's folder is not named [a-z0-9-], at most 64 characters"))));
    }

    /** The time at which the system recorded the change cannot be set by the sender, nor by a program that copies files. */
    @ParameterizedTest
    @ValueSource(longs = {-100, 0, 5})
    void deliveryWithoutExpectedFilesWaitsForTheSettleTimeAfterItWasStored(long statedHours) throws Exception {
        assumeTrue(inbox.getFileSystem().supportedFileAttributeViews().contains("unix"));
        file("bank/january/a.csv");
        Instant stored = Instant.now();
        Files.setLastModifiedTime(
                inbox.resolve("bank/january/a.csv"), FileTime.from(stored.plus(Duration.ofHours(statedHours))));
        Duration settle = Duration.ofHours(1);
        DeliveryInbox opened = DeliveryInbox.open(inbox.toString());

        assertThat(opened.list(OrganisationSettings::unlisted, settle, InputLimits.NONE, stored.plusSeconds(60))
                        .waiting())
                .containsExactly(
                        new WaitingDrop(Optional.of("bank"), "january", "it was changed within the settle time"));
        assertThat(names(opened.list(
                        OrganisationSettings::unlisted, settle, InputLimits.NONE, stored.plus(Duration.ofHours(2)))))
                .containsExactly("bank january a.csv");
    }

    /** Programs that copy files give incomplete ones such names. */
    @Test
    void deliveryWaitsForTheSettleTimeAfterTheChangeOfAHiddenFile() throws Exception {
        Drop.StoredFile complete = new Drop.StoredFile("file:/in/bank/b/x.csv", "bank/b/x.csv", 1, 0);
        InboxStorage storage = new InboxStorage() {
            @Override
            public StoredFileListing list() {
                return new StoredFileListing(
                        List.of(complete),
                        List.of(),
                        List.of(new StoredFileListing.UnsupportedEntry(
                                "bank/b/.y.csv.part",
                                StoredFileListing.EntryKind.HIDDEN,
                                NOW.minusSeconds(10).toEpochMilli())));
            }

            @Override
            public InputStream open(Drop.StoredFile file) {
                throw new AssertionError("there is no manifest");
            }
        };
        DeliveryInbox opened = new DeliveryInbox(storage);
        Duration settle = Duration.ofSeconds(60);

        assertThat(opened.list(OrganisationSettings::unlisted, settle, InputLimits.NONE, NOW)
                        .files())
                .isEmpty();
        assertThat(names(opened.list(OrganisationSettings::unlisted, settle, InputLimits.NONE, NOW.plusSeconds(50))))
                .containsExactly("bank b x.csv");
        assertThat(names(opened.list(OrganisationSettings::unlisted, Duration.ZERO, InputLimits.NONE, NOW)))
                .containsExactly("bank b x.csv");
    }

    /** A file that grows in a hidden folder does not change the folder. */
    @Test
    void aHiddenFolderChangesWithTheFilesInIt() throws Exception {
        assumeTrue(inbox.getFileSystem().supportedFileAttributeViews().contains("unix"));
        file("bank/january/.partial/deep/a.csv");
        Path hidden = inbox.resolve("bank/january/.partial");
        Path growing = hidden.resolve("deep/a.csv");
        do {
            Files.writeString(growing, "more");
        } while (changed(growing) == changed(hidden));

        assertThat(new LocalInboxStorage(inbox).list().unsupported())
                .containsExactly(new StoredFileListing.UnsupportedEntry(
                        "bank/january/.partial", StoredFileListing.EntryKind.HIDDEN, changed(growing)));
    }

    private static long changed(Path file) throws IOException {
        return ((FileTime) Files.getAttribute(file, "unix:ctime")).toMillis();
    }

    @Test
    void deliveryIsTakenOnceAllExpectedFilesArePresent() throws Exception {
        file("bank/january/delivery.yaml", "files: [{name: a.csv}, {name: b.csv}]");
        file("bank/january/a.csv");
        assertThat(list(Duration.ofDays(1)).waiting())
                .containsExactly(
                        new WaitingDrop(Optional.of("bank"), "january", "a file that delivery.yaml lists is missing"));

        file("bank/january/b.csv");
        assertThat(names(list(Duration.ofDays(1)))).containsExactly("bank january a.csv", "bank january b.csv");

        file("bank/january/c.csv");
        assertThat(list(Duration.ofDays(1)).waiting())
                .containsExactly(new WaitingDrop(
                        Optional.of("bank"), "january", "it contains files that delivery.yaml does not list"));
    }

    /** A copy of the whole list with each file would need memory that grows with the square of their number. */
    @Test
    void eachFileHasItsOwnEntryOfTheManifestOnly() throws Exception {
        file("bank/january/delivery.yaml", "files: [{name: a.csv, rows: 1}, {name: b.csv, rows: 2}]");
        file("bank/january/a.csv");
        file("bank/january/b.csv");

        assertThat(list(Duration.ZERO).files())
                .extracting(InboxFile::getExpected)
                .containsExactly(
                        List.of(new ExpectedFile("a.csv", null, 1L)), List.of(new ExpectedFile("b.csv", null, 2L)));
    }

    @Test
    void deliveryWithInvalidManifestWaits() throws Exception {
        file("bank/january/delivery.yaml", "mode: replace");
        file("bank/january/a.csv");
        file("bank/february/a.csv");

        InboxListing listing = list(Duration.ZERO);

        assertThat(names(listing)).containsExactly("bank february a.csv");
        assertThat(listing.waiting())
                .containsExactly(new WaitingDrop(
                        Optional.of("bank"),
                        "january",
                        "delivery.yaml: line 1: \"mode\" is another text, expected append or snapshot"));
    }

    @Test
    void filesCarryTheDeclarationsOfTheirManifest() throws Exception {
        file("bank/january/delivery.yaml", "sequence: 3", "customer: C1", "mode: snapshot");
        file("bank/january/a.csv", "hello");

        InboxFile file = list(Duration.ZERO).files().get(0);

        assertThat(file.getSequence()).isEqualTo(3);
        assertThat(file.getCustomer()).isEqualTo("C1");
        assertThat(file.getMode()).hasToString("SNAPSHOT");
        assertThat(file.getSize()).isEqualTo(5);
        assertThat(file.getZone()).isEqualTo("Europe/Paris");
        assertThat(file.getCountry()).isEqualTo("FR");
        assertThat(file.getCurrency()).isNull();
    }

    @Test
    void onlyTheUnreadableDeliveryWaits() throws Exception {
        Drop.StoredFile good = new Drop.StoredFile("file:/in/bank/b/x.csv", "bank/b/x.csv", 1, 0);
        Drop.StoredFile beside = new Drop.StoredFile("file:/in/bank/a/x.csv", "bank/a/x.csv", 1, 0);
        InboxStorage storage = new InboxStorage() {
            @Override
            public StoredFileListing list() {
                return new StoredFileListing(List.of(good, beside), List.of("bank/a/closed.csv", "shop"), List.of());
            }

            @Override
            public InputStream open(Drop.StoredFile file) {
                throw new AssertionError("there is no manifest");
            }
        };

        InboxListing listing =
                new DeliveryInbox(storage).list(OrganisationSettings::unlisted, Duration.ZERO, InputLimits.NONE, NOW);

        String reason = "not all of it can be read: give the user who runs mesinfos the right to read it";
        assertThat(names(listing)).containsExactly("bank b x.csv");
        assertThat(listing.waiting())
                .containsExactly(
                        new WaitingDrop(Optional.of("bank"), "a", reason),
                        new WaitingDrop(Optional.of("shop"), "", reason));
    }

    @Test
    void onlyTheDeliveryWithAnIntricateManifestWaits() throws Exception {
        file("bank/deep/delivery.yaml", "files: " + "[".repeat(3_000));
        file("bank/deep/a.csv");
        file("shop/january/a.csv");

        InboxListing listing = list(Duration.ZERO);

        assertThat(names(listing)).containsExactly("shop january a.csv");
        assertThat(listing.waiting())
                .containsExactly(new WaitingDrop(
                        Optional.of("bank"),
                        "deep",
                        "delivery.yaml: line 1: nested more than 100 levels deep, the limit"));
    }

    @Test
    void manifestAboveTheLimitIsNotRead() throws Exception {
        file("bank/large/a.csv");
        file("bank/large/delivery.yaml");
        try (RandomAccessFile sparse =
                new RandomAccessFile(inbox.resolve("bank/large/delivery.yaml").toFile(), "rw")) {
            sparse.setLength(2_200_000_000L);
        }

        InboxListing listing = list(Duration.ZERO);

        assertThat(names(listing)).isEmpty();
        assertThat(listing.waiting())
                .containsExactly(new WaitingDrop(
                        Optional.of("bank"),
                        "large",
                        "delivery.yaml: more than 1048576 bytes, the limit: divide the files among several "
                                + "deliveries"));
    }

    @Test
    void onlyTheDeliveryWhoseManifestCannotBeReadWaits() throws Exception {
        Drop.StoredFile good = new Drop.StoredFile("file:/in/bank/b/x.csv", "bank/b/x.csv", 1, 0);
        Drop.StoredFile manifest = new Drop.StoredFile("file:/in/shop/a/delivery.yaml", "shop/a/delivery.yaml", 1, 0);
        InboxStorage storage = new InboxStorage() {
            @Override
            public StoredFileListing list() {
                return new StoredFileListing(List.of(good, manifest), List.of(), List.of());
            }

            @Override
            public InputStream open(Drop.StoredFile file) throws IOException {
                throw new NoSuchFileException(file.uri());
            }
        };

        InboxListing listing =
                new DeliveryInbox(storage).list(OrganisationSettings::unlisted, Duration.ZERO, InputLimits.NONE, NOW);

        assertThat(names(listing)).containsExactly("bank b x.csv");
        assertThat(listing.waiting())
                .containsExactly(new WaitingDrop(
                        Optional.of("shop"), "a", "a file disappeared while it was read: the next run tries again"));
    }

    /** An error of the program that no delivery has caused. */
    @Test
    void exhaustedMemoryEndsTheRun() {
        Drop.StoredFile manifest = new Drop.StoredFile("file:/in/shop/a/delivery.yaml", "shop/a/delivery.yaml", 1, 0);
        InboxStorage storage = new InboxStorage() {
            @Override
            public StoredFileListing list() {
                return new StoredFileListing(List.of(manifest), List.of(), List.of());
            }

            @Override
            public InputStream open(Drop.StoredFile file) {
                throw new OutOfMemoryError("heap");
            }
        };

        assertThatThrownBy(() -> new DeliveryInbox(storage)
                        .list(OrganisationSettings::unlisted, Duration.ZERO, InputLimits.NONE, NOW))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void reportsPipeAndDoesNotOpenIt() throws Exception {
        file("bank/january/a.csv");
        assumeTrue(
                new ProcessBuilder("mkfifo", inbox.resolve("bank/january/pipe").toString())
                                .start()
                                .waitFor()
                        == 0);

        InboxListing listing = list(Duration.ZERO);

        assertThat(names(listing)).containsExactly("bank january a.csv");
        assertThat(listing.waiting())
                .containsExactly(new WaitingDrop(
                        Optional.of("bank"),
                        "january/pipe",
                        "it is a pipe, a socket or a device, which is not read: put a file in its place"));
    }

    @Test
    void reportsMissingInbox() {
        assertThatThrownBy(() -> DeliveryInbox.open(inbox.resolve("none").toString()))
                .isInstanceOf(InboxNotFoundException.class)
                .hasMessage("There is no inbox at " + inbox.resolve("none")
                        + ". Name a folder with one sub-folder for each organisation.");
    }
}
