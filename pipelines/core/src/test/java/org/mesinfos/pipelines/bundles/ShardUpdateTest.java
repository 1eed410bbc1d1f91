package org.mesinfos.pipelines.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

final class ShardUpdateTest {

    private static PersonEntry entry(String person, char content) {
        String sha256 = String.valueOf(content).repeat(64);
        ContentFile file = new ContentFile("bundles/00/" + person + "/file-" + content, sha256, 1);
        return new PersonEntry(
                person,
                file,
                List.of(new BundleFile("bank-transactions", 1, "a".repeat(64), file, 1, Optional.empty())),
                List.of(),
                List.of(),
                List.of());
    }

    private static ShardUpdate update(List<PersonEntry> earlier, PersonEntry result) {
        return ShardUpdate.of(earlier, Map.of(result.personId(), Optional.of(result)));
    }

    @Test
    void addsNewPersonsInOrder() {
        assertThat(update(List.of(entry("ben", 'b')), entry("ana", 'c')))
                .isEqualTo(new ShardUpdate(List.of(entry("ana", 'c'), entry("ben", 'b')), 1));
    }

    @Test
    void countsChangedBundlesOnly() {
        List<PersonEntry> earlier = List.of(entry("ana", 'b'));

        assertThat(update(earlier, entry("ana", 'b'))).isEqualTo(new ShardUpdate(earlier, 0));
        assertThat(update(earlier, entry("ana", 'c'))).isEqualTo(new ShardUpdate(List.of(entry("ana", 'c')), 1));
    }

    @Test
    void removesPersonsWithoutRows() {
        assertThat(ShardUpdate.of(List.of(entry("ana", 'b'), entry("ben", 'b')), Map.of("ana", Optional.empty())))
                .isEqualTo(new ShardUpdate(List.of(entry("ben", 'b')), 0));
    }
}
