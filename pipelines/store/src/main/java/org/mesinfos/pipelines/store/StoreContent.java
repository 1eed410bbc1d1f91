package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.ShardLines;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.records.SchemaCatalogue;

/**
 * Reads and writes content under the hash of its bytes. Safe for use by several threads and several workers at once:
 * equal content has one name, and what is there already is left untouched.
 *
 * <p>Nothing written here counts before a snapshot refers to it. Write only while the run's {@link WriteSession} is
 * open, and use a new instance for each run.
 */
public final class StoreContent {

    private final StorageArea area;
    private final Map<Schema, String> writtenSchemas;
    private final Optional<ContentWrites> behind;

    StoreContent(StorageArea area) {
        this(area, new ConcurrentHashMap<>(), Optional.empty());
    }

    private StoreContent(StorageArea area, Map<Schema, String> writtenSchemas, Optional<ContentWrites> behind) {
        this.area = area;
        this.writtenSchemas = writtenSchemas;
        this.behind = behind;
    }

    /** The same, but what it writes of persons is there only once these writes are settled. */
    public StoreContent behind(ContentWrites writes) {
        return new StoreContent(area, writtenSchemas, Optional.of(writes));
    }

    /**
     * The bytes of a file.
     *
     * @throws StoreException when it is missing or its bytes are not those its hash tells
     */
    public byte[] read(ContentFile file) throws IOException {
        Optional<byte[]> content = area.read(file.path());
        if (content.isEmpty() || !Digests.sha256(content.get()).equals(file.sha256())) {
            throw new StoreException("In " + area.location() + ", " + file.path() + " is "
                    + (content.isEmpty() ? "missing" : "damaged") + ": verify the store and restore it from a backup");
        }
        return content.get();
    }

    /** The people of a shard, sorted by id. */
    public List<PersonEntry> readShard(ShardEntry shard) throws IOException {
        return ShardLines.read(read(shard.file()));
    }

    /** Why a file is in quarantine. */
    public QuarantineDetails readQuarantineDetails(ContentFile details) throws IOException {
        return QuarantineDetails.fromJson(read(details));
    }

    /** The original bytes of a file in quarantine, closed by the caller; empty when it is not there. */
    public Optional<InputStream> openQuarantined(String fileSha256) throws IOException {
        return area.open(StorePaths.quarantinedFile(fileSha256));
    }

    /** Where the original bytes of a file in quarantine are, for whoever opens files by URI. */
    public String quarantinedUri(String fileSha256) {
        String path = StorePaths.quarantinedFile(fileSha256);
        String location = area.location();
        return location.contains("://")
                ? location + path
                : Path.of(location, path).toAbsolutePath().toUri().toString();
    }

    /** Writes every accepted record of a person. */
    public ContentFile writeAccepted(String personId, byte[] avro) throws IOException {
        String sha256 = Digests.sha256(avro);
        return write(StorePaths.accepted(personId, sha256), sha256, avro);
    }

    /** Writes one file of a person's bundle, and its schema when it is new. */
    public BundleFile writeBundle(String personId, BundleContent content) throws IOException {
        String sha256 = Digests.sha256(content.parquet());
        String path = StorePaths.bundleFile(personId, content.recordType(), sha256);
        return new BundleFile(
                content.recordType(),
                SchemaCatalogue.VERSION,
                writeSchema(content.schema()),
                write(path, sha256, content.parquet()),
                content.rows(),
                content.period());
    }

    /** Once in a process, however many threads ask. */
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
            write(StorePaths.schema(sha256), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256;
    }

    /** Writes rows that are nobody's yet, of the subjects of one shard. */
    public ContentFile writeHeld(String shard, byte[] avro) throws IOException {
        String sha256 = Digests.sha256(avro);
        return write(StorePaths.held(shard, sha256), sha256, avro);
    }

    /** Writes which subject is which person. */
    public ContentFile writeIdentity(byte[] avro) throws IOException {
        String sha256 = Digests.sha256(avro);
        return write(StorePaths.identity(sha256), sha256, avro);
    }

    /** Writes the manifest of a shard: all its people, in any order. */
    public ShardEntry writeShard(String shard, Collection<PersonEntry> persons) throws IOException {
        byte[] lines = ShardLines.write(shard, persons);
        String sha256 = Digests.sha256(lines);
        String path = StorePaths.shard(shard, sha256);
        ContentFile file = persons.isEmpty() ? new ContentFile(path, sha256, 0) : write(path, sha256, lines);
        return new ShardEntry(shard, file, persons.size());
    }

    /**
     * Keeps a file some of whose rows were rejected.
     *
     * @param details why
     * @param original its bytes, of any length; stays open
     * @return the details, to be referred to by the file's entry in the ledger
     * @throws StoreException when the bytes are not those whose hash the details tell
     */
    public ContentFile writeQuarantine(QuarantineDetails details, InputStream original) throws IOException {
        writeOriginal(details.sha256(), original);
        byte[] json = details.toJson();
        String sha256 = Digests.sha256(json);
        return write(StorePaths.quarantineDetails(details.sha256(), sha256), sha256, json);
    }

    private void writeOriginal(String fileSha256, InputStream original) throws IOException {
        String path = StorePaths.quarantinedFile(fileSha256);
        if (area.size(path).isPresent()) {
            return;
        }
        MessageDigest digest = Digests.newSha256();
        area.write(path, new DigestInputStream(original, digest));
        if (!Digests.hexadecimal(digest.digest()).equals(fileSha256)) {
            area.delete(path);
            throw new StoreException(
                    "The file " + fileSha256 + " changed between being read and being put into quarantine: run again");
        }
    }

    /** Leaves something of a run for its driver and other workers; gone when the run ends. */
    public void writeWork(String runId, String name, byte[] content) throws IOException {
        area.write(RunPaths.work(runId, name), content);
    }

    /**
     * What a worker left.
     *
     * @throws StoreException when nothing of that name was left
     */
    public byte[] readWork(String runId, String name) throws IOException {
        return area.read(RunPaths.work(runId, name))
                .orElseThrow(() -> new StoreException("The run " + runId + " ended without its " + name
                        + ", or another run removed it; nothing was published"));
    }

    private ContentFile write(String path, String sha256, byte[] content) throws IOException {
        if (behind.isPresent()) {
            behind.get().begin(content.length, () -> write(path, content));
        } else {
            write(path, content);
        }
        return new ContentFile(path, sha256, content.length);
    }

    private void write(String path, byte[] content) throws IOException {
        OptionalLong size = area.size(path);
        if (size.isEmpty() || size.getAsLong() != content.length) {
            area.write(path, content);
        }
    }
}
