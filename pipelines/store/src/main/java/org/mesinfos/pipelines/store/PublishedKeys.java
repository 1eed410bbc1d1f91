package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.encryption.KeyLabel;

/** Look-up of the people and files whose data keys a snapshot needs, or whose data keys erasures destroy. */
final class PublishedKeys {

    private PublishedKeys() {}

    /** Returns the labels of the people and delivered files of a snapshot, without people of shards that are unchanged. */
    static List<KeyLabel> labels(ContentStore content, Snapshot before, Snapshot next) throws IOException {
        List<KeyLabel> labels = new ArrayList<>();
        for (ShardEntry shard : next.shards().values()) {
            if (!before.shard(shard.shard()).map(shard::equals).orElse(false)) {
                for (PersonEntry person : content.readShard(shard)) {
                    labels.add(KeyLabel.person(person.personId()));
                }
            }
        }
        next.deliveries().stream()
                .flatMap(delivery -> delivery.files().stream())
                .filter(file ->
                        !RedactedFile.DESTROYED.equals(next.erased().files().get(file.sha256())))
                .forEach(file -> labels.add(KeyLabel.file(file.sha256())));
        return labels;
    }

    /** Returns the labels of erased people without a bundle, and of destroyed files. */
    static List<KeyLabel> erased(Store store, Snapshot snapshot) throws IOException {
        List<KeyLabel> labels = new ArrayList<>();
        for (String person : snapshot.erased().people().keySet()) {
            if (store.findPerson(snapshot, person).isEmpty()) {
                labels.add(KeyLabel.person(person));
            }
        }
        snapshot.erased().files().forEach((sha256, file) -> {
            if (file.equals(RedactedFile.DESTROYED)) {
                labels.add(KeyLabel.file(sha256));
            }
        });
        return labels;
    }
}
