package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.deliveries.FileReadings;
import org.mesinfos.pipelines.rows.AcceptedRowFile;
import org.mesinfos.pipelines.rows.AcceptedRowSections;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.rows.SmallFileCompression;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.ShardManifestCodec;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.lookup.LookupIndex;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaCatalogue;
import org.mesinfos.views.FlatView;

/**
 * Content-addressed files of a store: the path of a file contains the hash of its bytes.
 *
 * <p>Safe for use by several threads and several workers at once: equal content has one path, and existing files are
 * not rewritten.
 *
 * <p>A file that is written here is published only when a snapshot refers to it. Write only while the {@link
 * WriteSession} of the run is open, and use a new instance for each pass of the run.
 */
public final class ContentStore {

    private final StorageArea area;
    private final HashedFiles files;
    private final Map<Schema, String> writtenSchemas;
    private final StoredSchemas knownSchemas;
    private final DeliveredBytes delivered;

    ContentStore(StorageArea area) {
        this(area, new HashedFiles(area, Optional.empty()), new ConcurrentHashMap<>());
    }

    private ContentStore(StorageArea area, HashedFiles files, Map<Schema, String> writtenSchemas) {
        this.area = area;
        this.files = files;
        this.writtenSchemas = writtenSchemas;
        this.knownSchemas = new StoredSchemas(area);
        this.delivered = new DeliveredBytes(area);
    }

    /**
     * Returns a view of these files that writes in the background. Files are guaranteed to exist only after {@link
     * BackgroundWriter#flush()}.
     */
    public ContentStore withBackgroundWriter(BackgroundWriter writes) {
        return new ContentStore(area, new HashedFiles(area, Optional.of(writes)), writtenSchemas);
    }

    /**
     * Reads a file, decompressed.
     *
     * @throws StoreException if the file is missing or its bytes do not match its hash
     */
    public byte[] read(ContentFile file) throws IOException {
        return SmallFileCompression.decompress(files.read(file));
    }

    /** Reads the entries of the persons of a shard, sorted by person id. */
    public List<PersonEntry> readShard(ShardEntry shard) throws IOException {
        return ShardManifestCodec.decode(read(shard.file()));
    }

    /** Reads all erasures of the store. */
    public List<Erasure> erasures() throws IOException {
        return List.copyOf(new ErasureFiles(area).read().values());
    }

    /** Reads the details of a quarantined file. */
    public QuarantineDetails readQuarantineDetails(ContentFile details) throws IOException {
        return QuarantineDetails.fromJson(read(details));
    }

    /** Opens the original bytes of a quarantined file; empty if it does not exist. The caller closes the stream. */
    public Optional<InputStream> openQuarantined(String fileSha256) throws IOException {
        return delivered.openQuarantined(fileSha256);
    }

    /** Returns the URI of the original bytes of a quarantined file; empty if they were destroyed. */
    public Optional<String> findQuarantined(String fileSha256) throws IOException {
        return delivered.findQuarantined(fileSha256);
    }

    /** Returns the URI of the delivered bytes of a kept original; empty if the store does not have it. */
    public Optional<String> findOriginal(String fileSha256) throws IOException {
        return delivered.findOriginal(fileSha256);
    }

    /**
     * Keeps the delivered bytes of a file, unless the store has them, and returns their URI.
     *
     * @param bytes the bytes of the file, of any length; the stream is not closed
     * @throws StoreException if the bytes do not match the hash
     */
    public String keepOriginal(String fileSha256, InputStream bytes) throws IOException {
        return delivered.keepOriginal(fileSha256, bytes);
    }

    /** Reads the list of files with the rules by which they were read. */
    public FileReadings readReadings(Optional<ContentFile> list) throws IOException {
        return list.isEmpty() ? FileReadings.NONE : FileReadings.decode(read(list.get()));
    }

    /** Writes the list of files with the rules by which they were read. */
    public ContentFile writeReadings(FileReadings readings) throws IOException {
        return files.write(StorePaths::readings, readings.encode());
    }

    /** Reads accepted or held rows, also those that an earlier version wrote with other schemas. */
    public AcceptedRows readRows(ContentFile file) throws IOException {
        byte[] content = read(file);
        if (!AcceptedRowSections.isIn(content)) {
            return AcceptedRowFile.read(content, knownSchemas::find);
        }
        AcceptedRowSections sections = AcceptedRowSections.decode(content);
        return readRows(sections, sections.types());
    }

    /** Reads the accepted rows of a person without decoding them; empty if an earlier version wrote the file. */
    public Optional<AcceptedRowSections> readSections(ContentFile file) throws IOException {
        byte[] content = read(file);
        return AcceptedRowSections.isIn(content) ? Optional.of(AcceptedRowSections.decode(content)) : Optional.empty();
    }

    /** Decodes the accepted rows of some record types. */
    public AcceptedRows readRows(AcceptedRowSections sections, Collection<RecordType> types) throws IOException {
        return sections.rows(types, knownSchemas::find);
    }

    /** Writes the current schemas of records, by which later versions convert the rows of this run. */
    public List<ContentFile> writeRecordSchemas(Set<RecordType> types) throws IOException {
        List<ContentFile> schemas = new ArrayList<>();
        for (RecordType type : types) {
            byte[] json = SchemaCatalogue.schema(type).toString().getBytes(StandardCharsets.UTF_8);
            schemas.add(files.write(StorePaths::schema, json));
        }
        return schemas;
    }

    /**
     * Writes the accepted rows of a person.
     *
     * @param sections encoded {@link AcceptedRowSections}
     */
    public ContentFile writeAccepted(String personId, byte[] sections) throws IOException {
        return files.write(sha256 -> StorePaths.accepted(personId, sha256), sections);
    }

    /** Returns how the files of bundles are encrypted. */
    public BundleEncryption bundleEncryption() throws IOException {
        return area.bundleEncryption();
    }

    /** Writes one file of a person's bundle, and its schema if the store does not contain it. */
    public BundleFile writeBundleFile(String personId, BundleFileContent content) throws IOException {
        String sha256 = Digests.sha256(content.parquet());
        String path = StorePaths.bundleFile(personId, content.recordType(), sha256);
        return new BundleFile(
                content.recordType(),
                FlatView.isFileName(content.recordType()) ? FlatView.VERSION : SchemaCatalogue.VERSION,
                writeSchema(content.schema()),
                files.write(path, sha256, content.parquet()),
                content.rows(),
                content.period());
    }

    /** Writes the schema at most once per instance, also if several threads call this concurrently. */
    private String writeSchema(Schema schema) throws IOException {
        try {
            return writtenSchemas.computeIfAbsent(schema, this::writeNewSchema);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String writeNewSchema(Schema schema) {
        byte[] json = schema.toString().getBytes(StandardCharsets.UTF_8);
        String sha256 = Digests.sha256(json);
        try {
            files.writeNow(StorePaths.schema(sha256), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256;
    }

    /** Writes the held rows of the subjects of one shard. */
    public ContentFile writeHeld(String shard, byte[] avro) throws IOException {
        return files.write(sha256 -> StorePaths.heldRows(shard, sha256), avro);
    }

    /** Writes the file that maps subjects to persons. */
    public ContentFile writeIdentity(byte[] avro) throws IOException {
        return files.write(StorePaths::identity, avro);
    }

    /** Reads the look-up index of a shard; empty if the shard has none. */
    public LookupIndex readLookup(ShardEntry shard) throws IOException {
        return shard.lookup().isEmpty()
                ? LookupIndex.EMPTY
                : LookupIndex.decode(read(shard.lookup().get()));
    }

    /** Writes the look-up index of a shard and returns the entry with it. */
    public ShardEntry writeLookup(ShardEntry shard, LookupIndex index) throws IOException {
        byte[] encoded = index.encode();
        return shard.withLookup(files.write(sha256 -> StorePaths.lookup(shard.shard(), sha256), encoded));
    }

    /** Writes the look-up index of held rows and returns the entry with it. */
    public HeldEntry writeLookup(HeldEntry held, LookupIndex index) throws IOException {
        byte[] encoded = index.encode();
        return held.withLookup(files.write(sha256 -> StorePaths.heldLookup(held.shard(), sha256), encoded));
    }

    /** Writes the manifest of a shard. The entries may be in any order. */
    public ShardEntry writeShard(String shard, Collection<PersonEntry> persons) throws IOException {
        byte[] lines = SmallFileCompression.compress(ShardManifestCodec.encode(shard, persons));
        String sha256 = Digests.sha256(lines);
        String path = StorePaths.shard(shard, sha256);
        ContentFile file = persons.isEmpty() ? new ContentFile(path, sha256, 0) : files.write(path, sha256, lines);
        return new ShardEntry(shard, file, persons.size());
    }

    /**
     * Writes a file with rejected rows to the quarantine, of which rows of erased people may be blank.
     *
     * @param details the rejections
     * @param expected hash of the bytes
     * @param original the bytes of the file, of any length; the stream is not closed
     * @return the written details, for {@link org.mesinfos.pipelines.store.catalog.FileEntry#quarantine()}
     * @throws StoreException if the bytes do not match the hash
     */
    public ContentFile writeQuarantine(QuarantineDetails details, String expected, InputStream original)
            throws IOException {
        delivered.quarantine(details.sha256(), expected, original);
        return writeQuarantineDetails(details);
    }

    /** Writes the details of a file that is in quarantine. */
    public ContentFile writeQuarantineDetails(QuarantineDetails details) throws IOException {
        return files.write(sha256 -> StorePaths.quarantineDetails(details.sha256(), sha256), details.toJson());
    }

    /** Writes a work file for the driver and other workers of a run. It is removed when the run ends. */
    public void writeWorkFile(String runId, String name, byte[] content) throws IOException {
        area.write(RunPaths.workFile(runId, name), content);
    }

    /** Returns whether a run has a work file. */
    public boolean hasWorkFile(String runId, String name) throws IOException {
        return area.size(RunPaths.workFile(runId, name)).isPresent();
    }

    /**
     * Reads a work file of a run.
     *
     * @throws StoreException if the file does not exist
     */
    public byte[] readWorkFile(String runId, String name) throws IOException {
        return area.read(RunPaths.workFile(runId, name))
                .orElseThrow(() -> new StoreException("The run " + runId + " ended without its " + name
                        + ", or another run removed it; nothing was published"));
    }
}
