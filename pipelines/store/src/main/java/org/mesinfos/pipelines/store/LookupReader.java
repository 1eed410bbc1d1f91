package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.ShardManifestCodec;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.lookup.LookupIndex;
import org.mesinfos.pipelines.store.storage.PartialContent;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * Reader of the look-up indexes of a snapshot. Searches the index of each shard, but reads only the manifests of shards with
 * a match, and in these only the lines of the people.
 */
final class LookupReader {

    private final StorageArea area;
    private final ContentStore content;

    LookupReader(StorageArea area) {
        this.area = area;
        this.content = new ContentStore(area);
    }

    /** Returns the people with any of the digests, by digest. */
    Map<Long, List<PersonEntry>> people(Snapshot snapshot, Collection<Long> digests) throws IOException {
        Map<Long, List<PersonEntry>> found = new HashMap<>();
        for (Map<Long, List<PersonEntry>> shard :
                Parallel.map(area.parallelism(), snapshot.shards().values(), shard -> people(shard, digests))) {
            shard.forEach((digest, people) ->
                    found.computeIfAbsent(digest, first -> new ArrayList<>()).addAll(people));
        }
        return found;
    }

    /** Returns the shards of held rows with any of the digests, by digest. */
    Map<Long, List<HeldEntry>> held(Snapshot snapshot, Collection<Long> digests) throws IOException {
        Map<Long, List<HeldEntry>> found = new HashMap<>();
        for (HeldEntry held : snapshot.held().values()) {
            if (held.lookup().isPresent()) {
                PartialContent index = index(held.lookup().get());
                for (long digest : digests) {
                    if (!LookupIndex.find(index, digest).isEmpty()) {
                        found.computeIfAbsent(digest, first -> new ArrayList<>())
                                .add(held);
                    }
                }
            }
        }
        return found;
    }

    private Map<Long, List<PersonEntry>> people(ShardEntry shard, Collection<Long> digests) throws IOException {
        Map<Long, List<PersonEntry>> found = new HashMap<>();
        if (shard.lookup().isEmpty()) {
            return found;
        }
        PartialContent index = index(shard.lookup().get());
        for (long digest : digests) {
            List<Integer> positions = LookupIndex.find(index, digest);
            if (!positions.isEmpty()) {
                byte[] manifest = content.read(shard.file());
                found.put(
                        digest,
                        positions.stream()
                                .map(position -> ShardManifestCodec.decode(manifest, position))
                                .toList());
            }
        }
        return found;
    }

    /** Opens an index without comparing its hash, which would take longer than the search. */
    private PartialContent index(ContentFile file) throws IOException {
        PartialContent index = area.readPartially(file.path())
                .orElseThrow(() -> new StoreException("In " + area.location() + ", " + file.path()
                        + " is missing: a run replaced it, so repeat the command, or restore it from a backup"));
        if (index.size() != file.bytes()) {
            throw new StoreException("In " + area.location() + ", " + file.path() + " has " + index.size()
                    + " bytes instead of " + file.bytes() + ": restore it from a backup");
        }
        return index;
    }
}
