package org.mesinfos.pipelines.store.catalog;

/** Paths of the files of a store, relative and with {@code /}; see {@code docs/bundle-format.md}. */
public final class StorePaths {

    /** The pointer to the current snapshot, a {@link CurrentPointer}. */
    public static final String CURRENT = "CURRENT";
    /** Mark of a store whose internal files are all encrypted: the fingerprint of its keys. */
    public static final String ENCRYPTED = "ENCRYPTED";
    /** The lease of the writer. */
    public static final String LEASE = "LEASE";

    public static final String SECOND_LEASE = "LEASE.2";
    /** The person key of a store of an earlier version; the next run moves it to the key folder. */
    public static final String PERSON_KEY = "identity/person.key";
    /** The operator's review answers. */
    public static final String REVIEW_ANSWERS = "identity/answers.csv";

    public static final String ACCEPTED = "accepted";
    public static final String BUNDLES = "bundles";
    /** Folder of the decisions about deliveries, which are inputs of the store. */
    public static final String DECISIONS = "decisions";

    public static final String DELIVERIES = "deliveries";
    public static final String IDENTITY = "identity";
    /** Folder of the delivered bytes of files, by which they are read again after a change of rules. */
    public static final String ORIGINALS = "originals";

    public static final String QUARANTINE = "quarantine";
    /** Folder of the list of files with the rules by which they were read. */
    public static final String READINGS = "readings";

    /** Name of the bundle manifest in the folder of a bundle. */
    public static final String BUNDLE_MANIFEST = "datapackage.json";

    public static final String RECEIPTS = "receipts";
    public static final String RUNS = "runs";
    /** Name of the report of a run, in the folder of the run. */
    public static final String RUN_REPORT = "report.json";
    /** Name of the proof of an erasure, in the folder of the run that completed it. Does not expire. */
    public static final String ERASURE_PROOF = "erasure.json";
    /** The commit in progress, a {@link PendingCommit}. */
    public static final String PENDING = "runs/PENDING";

    /**
     * The mark of a store whose leftovers are known: the {@link CurrentPointer} to which it applies, and whether files of the
     * previous snapshot remain. Absent while a run writes, and after a run that was killed or failed.
     */
    public static final String CLEAN = "runs/CLEAN";

    /** The digest of all inputs of the run that published the current snapshot, with the summary of an idle run. */
    public static final String INPUTS = "runs/INPUTS";

    /** The folders of reader applications to which runs of the store published. Not in the store hash. */
    public static final String READERS = "runs/READERS";

    /** The folders to which runs of the store published tables. Not in the store hash. */
    public static final String TABLES = "runs/TABLES";

    /** Folder of what runs remember about the bundles in the folders of reader applications. Not in the store hash. */
    public static final String READER_MEMORY = "memory/readers";

    public static final String SCHEMAS = "schemas";
    public static final String SNAPSHOTS = "snapshots";
    public static final String SHARDS = "snapshots/shards";
    /**
     * Folder of the look-up indexes of shards. Those of earlier versions end with {@code .idx}, and are encrypted in
     * segments that are too large for a search.
     */
    public static final String LOOKUP = "snapshots/lookup";
    /** Folder of all held rows, unattributed and withheld. */
    public static final String UNATTRIBUTED = "unattributed";

    /** Folder of the erasures, which keep the rows of erased people out of the store. */
    public static final String SUPPRESSED = "suppressed";

    /** State of the retention of delivered files. */
    public static final String RETENTION = "runs/RETENTION";

    /** Journal of an erasure whose files may not all be removed. */
    public static final String ERASING = "runs/ERASING";

    private static final String TOMBSTONE = "/erased.json";
    private static final String INDEX_SUFFIX = ".index";

    private StorePaths() {}

    public static String erasure(String id) {
        return SUPPRESSED + "/" + id + ".json";
    }

    /** Returns the path of the tombstone of an erased person, for readers of the bundle. */
    public static String tombstone(String personId) {
        return bundleFolder(personId) + TOMBSTONE;
    }

    /** Returns whether a file of a folder of bundles is the tombstone of an erased person. */
    public static boolean isTombstone(String path) {
        return path.endsWith(TOMBSTONE);
    }

    public static String accepted(String personId, String sha256) {
        String id = StoreNames.requireId("a person", personId);
        return ACCEPTED + "/" + StoreNames.shardOf(id) + "/" + id + "." + StoreNames.truncatedHash(sha256) + ".rows";
    }

    public static String bundleFolder(String personId) {
        String id = StoreNames.requireId("a person", personId);
        return BUNDLES + "/" + StoreNames.shardOf(id) + "/" + id;
    }

    public static String bundleFile(String personId, String recordType, String sha256) {
        return bundleFolder(personId) + "/" + StoreNames.requireId("a record type", recordType) + "."
                + StoreNames.truncatedHash(sha256) + ".parquet";
    }

    public static String dataPackage(String personId) {
        return bundleFolder(personId) + "/" + BUNDLE_MANIFEST;
    }

    static String decision(String sha256) {
        return DECISIONS + "/" + StoreNames.truncatedHash(sha256) + ".json";
    }

    public static String delivery(String deliveryId) {
        return DELIVERIES + "/" + StoreNames.requireSha256(deliveryId) + ".json";
    }

    public static String heldRows(String shard, String sha256) {
        return UNATTRIBUTED + "/" + StoreNames.requireShard(shard) + "." + StoreNames.truncatedHash(sha256) + ".avro";
    }

    public static String identity(String sha256) {
        return IDENTITY + "/links." + StoreNames.truncatedHash(sha256) + ".avro";
    }

    public static String original(String fileSha256) {
        return ORIGINALS + "/" + StoreNames.requireSha256(fileSha256).substring(0, 2) + "/" + fileSha256 + ".zst";
    }

    public static String readings(String sha256) {
        return READINGS + "/" + StoreNames.truncatedHash(sha256) + ".avro";
    }

    public static String quarantinedFile(String fileSha256) {
        return QUARANTINE + "/" + StoreNames.requireSha256(fileSha256);
    }

    public static String quarantineDetails(String fileSha256, String sha256) {
        return quarantinedFile(fileSha256) + "." + StoreNames.truncatedHash(sha256) + ".json";
    }

    public static String receipt(String organisation, String deliveryId) {
        return RECEIPTS + "/" + StoreNames.requireId("an organisation", organisation) + "/"
                + StoreNames.requireSha256(deliveryId) + ".json";
    }

    public static String schema(String sha256) {
        return SCHEMAS + "/" + StoreNames.truncatedHash(sha256) + ".avsc";
    }

    public static String tableSchema(String schemaSha256) {
        return SCHEMAS + "/" + StoreNames.truncatedHash(schemaSha256) + ".json";
    }

    public static String shard(String shard, String sha256) {
        return SHARDS + "/" + StoreNames.requireShard(shard) + "." + StoreNames.truncatedHash(sha256) + ".jsonl.zst";
    }

    public static String lookup(String shard, String sha256) {
        return LOOKUP + "/" + StoreNames.requireShard(shard) + "." + StoreNames.truncatedHash(sha256) + INDEX_SUFFIX;
    }

    /** Returns whether a file is a look-up index, of which a search reads a few bytes. */
    public static boolean isSearched(String path) {
        return path.startsWith(LOOKUP + "/") && path.endsWith(INDEX_SUFFIX);
    }

    public static String heldLookup(String shard, String sha256) {
        return LOOKUP + "/held-" + StoreNames.requireShard(shard) + "." + StoreNames.truncatedHash(sha256)
                + INDEX_SUFFIX;
    }

    public static String snapshot(String snapshotId) {
        return SNAPSHOTS + "/" + snapshotId + "/snapshot.json";
    }
}
