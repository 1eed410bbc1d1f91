package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageLocations;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Folder with the bundles that one reader application may see, in the layout of the bundles of a store. For one writer.
 * Files of an unchanged bundle are not written again: {@link ReaderMemory} has what bundles were made of.
 */
public final class ReaderFolder {

    private static final String EARLIER = "basis";

    private final StorageArea area;
    private final ContentStore content;
    private final DataPackageWriter manifests;

    /** Digests that earlier versions wrote into the folder, which showed when data of anybody changed. */
    private final RememberedShards earlier;

    private ReaderFolder(StorageArea area) {
        this.area = area;
        this.content = new ContentStore(area);
        this.manifests = new DataPackageWriter(area);
        this.earlier = new RememberedShards(area, EARLIER);
    }

    /**
     * Opens a folder, which need not exist.
     *
     * @param location path or URI
     */
    public static ReaderFolder open(String location) {
        return new ReaderFolder(StorageLocations.open(location));
    }

    /** Returns the content of the folder, to which the files of bundles are written before their manifests. */
    public ContentStore content() {
        return content;
    }

    /** Returns whether the folder has the bundle of somebody. */
    public boolean hasBundles() throws IOException {
        for (String shard : StoreNames.shards()) {
            if (!bundles(shard).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the paths of the files of each bundle of a shard, by person. */
    public SortedMap<String, SortedSet<String>> bundles(String shard) throws IOException {
        String folder = StorePaths.BUNDLES + "/" + StoreNames.requireShard(shard);
        SortedMap<String, SortedSet<String>> bundles = new TreeMap<>();
        for (StoredFile file : area.list(folder)) {
            String person = file.path().substring(folder.length() + 1).replaceFirst("/.*", "");
            if (!StorePaths.isTombstone(file.path()) && isBundle(person, file.path())) {
                bundles.computeIfAbsent(person, first -> new TreeSet<>()).add(file.path());
            }
        }
        return bundles;
    }

    /** Returns whether a file is one of a person's bundle; the application may have put others into its folder. */
    private static boolean isBundle(String person, String path) {
        return StoreNames.isId(person) && path.startsWith(StorePaths.bundleFolder(person) + "/");
    }

    /** Returns the files of a person except the tombstone, sorted. */
    public List<String> filesOf(String person) throws IOException {
        List<String> files = bundleFiles(person);
        String shard = StoreNames.shardOf(person);
        Optional<byte[]> digests = earlier.read(shard);
        if (digests.isPresent() && new String(digests.get(), StandardCharsets.UTF_8).contains('"' + person + '"')) {
            files.add(earlier.path(shard));
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /** Returns the SHA-256 of each file of the bundle of a person, by its path; the tombstone is no file of a bundle. */
    public SortedMap<String, String> bundle(String person) throws IOException {
        SortedMap<String, String> bundle = new TreeMap<>();
        for (String path : bundleFiles(person)) {
            Optional<byte[]> file = area.read(path);
            file.ifPresent(bytes -> bundle.put(path, Digests.sha256(bytes)));
        }
        return bundle;
    }

    private List<String> bundleFiles(String person) throws IOException {
        String manifest = StorePaths.dataPackage(person);
        List<String> files = new ArrayList<>();
        for (StoredFile file : area.list(manifest.substring(0, manifest.lastIndexOf('/')))) {
            if (!file.path().equals(StorePaths.tombstone(person))) {
                files.add(file.path());
            }
        }
        return files;
    }

    /**
     * Publishes a bundle whose files are in the content of this folder, and removes those that it replaces. A file with the same
     * content is not written, because its time of change would show that something changed which the application does not see.
     *
     * @return the paths of the files of the bundle
     */
    public SortedSet<String> publish(PersonEntry bundle) throws IOException {
        for (BundleFile file : bundle.files()) {
            update(StorePaths.tableSchema(file.schemaSha256()), manifests.tableSchema(file.schemaSha256()));
        }
        update(StorePaths.dataPackage(bundle.personId()), manifests.toJson(bundle));
        SortedSet<String> current = new TreeSet<>();
        current.add(StorePaths.dataPackage(bundle.personId()));
        bundle.files().forEach(file -> current.add(file.file().path()));
        removeOthers(bundle.personId(), current);
        return current;
    }

    private void update(String path, byte[] file) throws IOException {
        Optional<byte[]> present = area.read(path);
        if (present.isEmpty() || !Arrays.equals(present.get(), file)) {
            area.write(path, file);
        }
    }

    /** Removes the bundle of a person. */
    public void remove(String person) throws IOException {
        area.delete(StorePaths.dataPackage(person));
        removeOthers(person, Set.of());
    }

    /** Removes the bundle of an erased person, and leaves the tombstone of the store in its place. */
    public void erase(String person, CalendarDay day) throws IOException {
        area.write(StorePaths.tombstone(person), PublishedFiles.tombstone(person, day));
        area.delete(StorePaths.dataPackage(person));
        removeOthers(person, Set.of(StorePaths.tombstone(person)));
    }

    /** Removes the bundles of erased people, and leaves tombstones in the place of those that the folder has. */
    public void eraseAll(Map<String, CalendarDay> people) throws IOException {
        boolean isChanged = false;
        for (Map.Entry<String, CalendarDay> erased : people.entrySet()) {
            // Fails if a file is in the place of the folder, in which a listing finds nothing.
            area.read(StorePaths.dataPackage(erased.getKey()));
            if (!bundleFiles(erased.getKey()).isEmpty()) {
                erase(erased.getKey(), erased.getValue());
                isChanged = true;
            }
        }
        removeEarlierDigests();
        if (isChanged) {
            sync();
        }
    }

    /** Forces all changes to the disk, so that a loss of power neither empties a bundle nor returns an erased one. */
    public void sync() throws IOException {
        area.sync();
    }

    /** Removes the digests that an earlier version wrote into the folder. */
    public void removeEarlierDigests() throws IOException {
        for (String shard : earlier.shards()) {
            earlier.forget(shard);
        }
    }

    private void removeOthers(String person, Set<String> current) throws IOException {
        String manifest = StorePaths.dataPackage(person);
        for (StoredFile file : area.list(manifest.substring(0, manifest.lastIndexOf('/')))) {
            if (!current.contains(file.path())) {
                area.delete(file.path());
            }
        }
    }
}
