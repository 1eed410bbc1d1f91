package org.mesinfos.pipelines.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LivingReferences;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.identity.SuppressedEvidence;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.run.report.ErasedReferences;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.PublishedReader;
import org.mesinfos.pipelines.store.ReaderFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.TableFolder;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.transforms.SnapshotHistories;
import org.mesinfos.records.SubjectKind;

/**
 * Search of a whole store for an erased person: paths, rows, identity evidence, and the content of all files except the
 * bundles of others, decompressed and decoded. It compares keyed digests, because nothing else of the person is left to search for.
 */
public final class ErasureSearch {

    private static final int REMEMBERED_WORDS = 1 << 20;

    private final Store store;
    private final ContentStore content;
    private final Snapshot snapshot;
    private final String person;
    private final Suppression suppression;
    private final Optional<IdentityEvidence> evidence;
    private final RowOwners owners;
    private final List<String> found = new ArrayList<>();
    private final List<String> mentions = new ArrayList<>();
    private final Map<String, Boolean> words = new HashMap<>();
    private final Set<String> organisations;
    /** References of people who are not erased. One that is equal in two organisations is no trace of the erased person. */
    private final Set<String> ofOthers;

    private ErasureSearch(Store store, Snapshot snapshot, String person, Suppression suppression) throws IOException {
        this.store = store;
        this.content = store.content();
        this.snapshot = snapshot;
        this.person = person;
        this.suppression = suppression;
        this.evidence = snapshot.identity().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        IdentityEvidence.read(content.read(snapshot.identity().get())));
        this.ofOthers = evidence.isEmpty() ? Set.of() : LivingReferences.of(evidence.get(), suppression);
        this.organisations = snapshot.deliveries().stream()
                .map(delivery -> delivery.organisation())
                .collect(Collectors.toCollection(TreeSet::new));
        SnapshotHistory history = SnapshotHistories.of(snapshot);
        // Pseudonyms of others do not matter here, so the person key is not needed.
        this.owners = new RowOwners(
                IdentityTable.build(evidence.orElse(IdentityEvidence.NONE), PersonKey.generate(), history, suppression),
                history,
                Consents.NONE);
    }

    /**
     * Result of a search.
     *
     * @param found places with data of the person
     * @param mentions delivered files with references of the person outside of the person's rows, such as counterparties,
     *     reports with names of files, and held rows that may be of another holder
     */
    public record Result(List<String> found, List<String> mentions) {}

    /**
     * Searches a store, and the folders of tables and of reader applications: those that the caller names, and those to
     * which runs of the store published.
     *
     * @param key key of suppression of the store
     * @param readers location of the folder of each reader application, by name
     * @param tables location of the tables, if there are any
     * @return empty if the person was never erased from the store
     */
    public static Optional<Result> search(
            Store store, PurposeKey key, String person, Map<String, String> readers, Optional<String> tables)
            throws IOException {
        List<Erasure> erasures = store.content().erasures().stream()
                .filter(erasure -> erasure.person().equals(person))
                .toList();
        if (erasures.isEmpty()) {
            return Optional.empty();
        }
        ErasureSearch search =
                new ErasureSearch(store, store.currentSnapshot(), person, SuppressionEntries.of(key, erasures));
        search.searchErasures(erasures);
        search.searchRows();
        search.searchIdentity();
        search.searchFiles();
        search.searchReaders(readers);
        search.searchFormerReaders(readers.values());
        if (tables.isPresent()) {
            search.searchTables(TableFolder.open(tables.get()));
        }
        search.searchFormerTables(tables);
        return Optional.of(new Result(search.found, search.mentions));
    }

    private void searchErasures(List<Erasure> erasures) {
        for (Erasure erasure : erasures) {
            if (!snapshot.erased().applied().contains(erasure.id())) {
                found.add("the erasure of " + erasure.erasedOn() + " is not completed: the next run completes it");
            }
        }
    }

    private void searchRows() throws IOException {
        for (ShardEntry shard : snapshot.shards().values()) {
            for (PersonEntry entry : content.readShard(shard)) {
                if (entry.personId().equals(person)) {
                    found.add("a bundle: " + StorePaths.bundleFolder(person));
                }
                searchRows(entry.accepted());
            }
        }
        for (HeldEntry held : snapshot.held().values()) {
            searchRows(held.file());
        }
    }

    private void searchRows(ContentFile file) throws IOException {
        long rows = content.readRows(file).stream()
                .filter(row -> suppression.isErased(row, owners))
                .count();
        if (rows > 0) {
            found.add(rows + " rows in " + file.path());
        }
    }

    private void searchIdentity() throws IOException {
        long statements =
                evidence.isEmpty() ? 0 : SuppressedEvidence.by(suppression).unsealedStatements(evidence.get());
        if (statements > 0) {
            found.add(statements + " identity statements in "
                    + snapshot.identity().orElseThrow().path());
        }
        if (evidence.isPresent()) {
            Set<String> matches = new TreeSet<>();
            StatedReferences.read(evidence.get(), (organisation, subject) -> {
                if (!ofOthers.contains(subject.normalised())
                        && suppression.isReference(organisation, subject.reference())) {
                    matches.add(subject.reference());
                }
            });
            addMatches(snapshot.identity().orElseThrow().path(), matches, found);
        }
    }

    private void searchFiles() throws IOException {
        for (String path : store.paths()) {
            boolean isOfPerson = path.contains("/" + person + "/") || path.contains("/" + person + ".");
            if (isOfPerson && !path.equals(StorePaths.tombstone(person))) {
                found.add("a file: " + path);
            }
            if (path.startsWith(StorePaths.ORIGINALS + "/")) {
                String sha256 = path.substring(path.lastIndexOf('/') + 1).replace(".zst", "");
                try (InputStream bytes =
                        InboxFileContent.open(content.findOriginal(sha256).orElseThrow(), 0)) {
                    search(path, bytes, mentions);
                }
            } else if (isDelivered(path)) {
                search(path, new ByteArrayInputStream(store.readFile(path)), mentions);
            } else if (path.startsWith(StorePaths.UNATTRIBUTED + "/")) {
                searchTexts(path, mentions);
            } else if (path.startsWith(StorePaths.READINGS + "/")) {
                searchTexts(path, found);
            } else if (!path.startsWith(StorePaths.BUNDLES + "/") && !path.startsWith(StorePaths.ACCEPTED + "/")) {
                search(path, new ByteArrayInputStream(store.readFile(path)), found);
            }
        }
    }

    private void searchReaders(Map<String, String> readers) throws IOException {
        for (Map.Entry<String, String> reader : readers.entrySet()) {
            for (String file : ReaderFolder.open(reader.getValue()).filesOf(person)) {
                found.add("a file of reader application " + reader.getKey() + ": " + file);
            }
        }
    }

    private void searchFormerReaders(Collection<String> named) throws IOException {
        for (PublishedReader reader : store.publishedReaders()) {
            if (named.stream().noneMatch(location -> LocationCheck.isSame(location, reader.location()))) {
                String folder = reader.location() + " of reader application " + reader.application();
                try {
                    for (String file : ReaderFolder.open(reader.location()).filesOf(person)) {
                        found.add("a file in the folder " + folder + ": " + file);
                    }
                } catch (IOException e) {
                    found.add("not searched, because it cannot be read: the folder " + folder);
                }
            }
        }
    }

    private void searchFormerTables(Optional<String> named) throws IOException {
        for (String location : FormerTables.of(store, named)) {
            try {
                for (String path : TableSearch.filesOf(TableFolder.open(location), List.of(person))
                        .keySet()) {
                    found.add("rows of a table in the folder " + location + ": " + path);
                }
            } catch (IOException e) {
                found.add("not searched, because it cannot be read: the folder of tables " + location);
            }
        }
    }

    private void searchTables(TableFolder tables) throws IOException {
        for (String path : TableSearch.filesOf(tables, List.of(person)).keySet()) {
            found.add("rows of a table: " + path);
        }
    }

    /** Returns whether a file has delivered bytes, or names of delivered files. */
    private static boolean isDelivered(String path) {
        return path.startsWith(StorePaths.RUNS + "/")
                || (path.startsWith(StorePaths.QUARANTINE + "/") && !path.endsWith(".json"));
    }

    private void search(String path, InputStream bytes, List<String> places) throws IOException {
        Set<String> matches = new TreeSet<>();
        new WordScanner(word -> addMatch(word, places, matches)).scan(bytes);
        addMatches(path, matches, places);
    }

    /** Searches the texts of an Avro file. */
    private void searchTexts(String path, List<String> places) throws IOException {
        Set<String> matches = new TreeSet<>();
        AvroTexts.read(
                store.readFile(path),
                text -> ErasedReferences.wordsIn(text).forEach(word -> addMatch(word, places, matches)));
        addMatches(path, matches, places);
    }

    private void addMatch(String word, List<String> places, Set<String> matches) {
        if (isReference(word) && (places == mentions || !isOfOthers(word))) {
            matches.add(word);
        }
    }

    private static void addMatches(String path, Set<String> matches, List<String> places) {
        if (!matches.isEmpty()) {
            places.add(matches.size() + (matches.size() == 1 ? " reference in " : " references in ") + path);
        }
    }

    private boolean isOfOthers(String word) {
        return Arrays.stream(SubjectKind.values())
                .anyMatch(kind -> ofOthers.contains(new Subject(kind, word).normalised()));
    }

    private boolean isReference(String word) {
        if (words.size() > REMEMBERED_WORDS) {
            words.clear();
        }
        return words.computeIfAbsent(
                word,
                unknown -> organisations.stream()
                        .anyMatch(organisation -> suppression.isReference(organisation, unknown)));
    }
}
