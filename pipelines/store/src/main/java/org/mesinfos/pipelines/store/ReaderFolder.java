package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
 *
 * <p>For each person it remembers what the bundle was made of, so that an unchanged bundle is not written again. A writer
 * remembers whose bundles it changes before it changes them, so that the next one finishes its work if it is killed.
 */
public final class ReaderFolder {

    private final StorageArea area;
    private final ContentStore content;
    private final DataPackageWriter manifests;
    private final RememberedShards bases;

    private ReaderFolder(StorageArea area) {
        this.area = area;
        this.content = new ContentStore(area);
        this.manifests = new DataPackageWriter(area);
        this.bases = new RememberedShards(area);
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

    /** Returns the shards with bundles, sorted. */
    public SortedSet<String> shards() throws IOException {
        return bases.shards();
    }

    /** Returns whether the folder has the bundle of somebody, remembered or not. */
    public boolean hasBundles() throws IOException {
        if (!bases.shards().isEmpty()) {
            return true;
        }
        for (StoredFile file : area.list(StorePaths.BUNDLES)) {
            if (!StorePaths.isTombstone(file.path())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the digests of what the bundles of a shard were made of. */
    public ReaderBasis basis(String shard) throws IOException {
        Optional<byte[]> json = bases.read(shard);
        return json.isEmpty() ? ReaderBasis.NONE : ReaderBasis.fromJson(json.get());
    }

    /**
     * Returns the files of a person except the tombstone, and the place where the bundle is remembered, sorted.
     */
    public List<String> filesOf(String person) throws IOException {
        List<String> files = bundleFiles(person);
        String shard = StoreNames.shardOf(person);
        if (basis(shard).people().containsKey(person)) {
            files.add(RememberedShards.path(shard));
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
     */
    public void publish(PersonEntry bundle) throws IOException {
        for (BundleFile file : bundle.files()) {
            update(StorePaths.tableSchema(file.schemaSha256()), manifests.tableSchema(file.schemaSha256()));
        }
        update(StorePaths.dataPackage(bundle.personId()), manifests.toJson(bundle));
        Set<String> current = new HashSet<>();
        current.add(StorePaths.dataPackage(bundle.personId()));
        bundle.files().forEach(file -> current.add(file.file().path()));
        removeOthers(bundle.personId(), current);
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

    /**
     * Removes the bundles of erased people, and leaves tombstones in the place of those that the folder has. A bundle may be
     * there without being remembered, if its writer was killed.
     */
    public void eraseAll(Map<String, CalendarDay> people) throws IOException {
        for (Map.Entry<String, CalendarDay> erased : people.entrySet()) {
            String person = erased.getKey();
            String shard = StoreNames.shardOf(person);
            ReaderBasis before = basis(shard);
            boolean isRemembered = before.people().containsKey(person);
            if (isRemembered || !bundleFiles(person).isEmpty()) {
                erase(person, erased.getValue());
            }
            if (isRemembered) {
                SortedMap<String, String> after = new TreeMap<>(before.people());
                after.remove(person);
                remember(shard, before.withPeople(after));
            }
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

    /** Remembers what the bundles of a shard are made of, once they are published, or whose bundles change next. */
    public void remember(String shard, ReaderBasis basis) throws IOException {
        if (basis.people().isEmpty()) {
            bases.forget(shard);
        } else {
            area.write(RememberedShards.path(shard), basis.toJson());
        }
    }
}
