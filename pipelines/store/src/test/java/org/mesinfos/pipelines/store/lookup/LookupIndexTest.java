package org.mesinfos.pipelines.store.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.storage.PartialContent;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

class LookupIndexTest {

    private static final long HIGHEST = 0xffff_ffff_ffffL;
    private static final PersonKey FIXED = fixedKey();

    private static PersonKey fixedKey() {
        try {
            return PersonKey.parse("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void findsThePeopleOfEachDigest() {
        LookupIndex index = LookupIndex.of(List.of(new long[] {7, HIGHEST}, new long[] {}, new long[] {0, 7}));

        assertThat(index.size()).isEqualTo(4);
        assertThat(index.find(7)).containsExactly(0, 2);
        assertThat(index.find(HIGHEST)).containsExactly(0);
        assertThat(index.find(0)).containsExactly(2);
        assertThat(index.find(8)).isEmpty();
        assertThat(LookupIndex.EMPTY.find(7)).isEmpty();
    }

    @Test
    void searchesAFewBytesOfAFileForADigest() throws IOException {
        long[] digests = new Random(5).longs(20_000, 0, HIGHEST + 1).toArray();
        CountedBytes file = new CountedBytes(LookupIndex.of(Arrays.stream(digests)
                        .mapToObj(digest -> new long[] {digest})
                        .toList())
                .encode());

        for (int person = 0; person < digests.length; person += 97) {
            assertThat(LookupIndex.find(file, digests[person])).contains(person);
        }
        assertThat(LookupIndex.find(file, 12)).isEmpty();
        assertThat(file.read / (digests.length / 97 + 2)).isLessThan(2_500);
    }

    @Test
    void findsDigestsThatAreDistributedUnevenly() throws IOException {
        long[] digests = LongStream.range(HIGHEST - 5_000, HIGHEST + 1).toArray();
        PartialContent file = PartialContent.of(
                LookupIndex.of(List.of(digests, new long[] {0}, digests)).encode());

        assertThat(LookupIndex.find(file, HIGHEST)).containsExactly(0, 2);
        assertThat(LookupIndex.find(file, HIGHEST - 4_000)).containsExactly(0, 2);
        assertThat(LookupIndex.find(file, 0)).containsExactly(1);
        assertThat(LookupIndex.find(file, 1)).isEmpty();
    }

    @Test
    void refusesToSearchAFileOfAnotherSize() {
        assertThatThrownBy(() -> LookupIndex.find(PartialContent.of(new byte[18]), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LookupIndex.find(PartialContent.of(new byte[7]), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** File in memory that counts the bytes that are read. */
    private static final class CountedBytes implements PartialContent {

        private final PartialContent content;
        private int read;

        CountedBytes(byte[] content) {
            this.content = PartialContent.of(content);
        }

        @Override
        public int size() {
            return content.size();
        }

        @Override
        public byte[] bytes(int start, int end) throws IOException {
            read += end - start;
            return content.bytes(start, end);
        }
    }

    @Test
    void movesTheEntriesOfPeopleAndAddsOthers() {
        LookupIndex index =
                LookupIndex.decode(LookupIndex.of(List.of(new long[] {3, 9}, new long[] {5}, new long[] {HIGHEST}))
                        .encode());

        LookupIndex moved = index.moved(
                new int[] {1, -1, 2}, LookupIndex.of(List.of(new long[] {1, 9}, new long[] {3, 4}, new long[] {})));

        assertThat(moved.encode())
                .isEqualTo(LookupIndex.of(List.of(new long[] {1, 9}, new long[] {3, 4, 9}, new long[] {HIGHEST}))
                        .encode());
        assertThatThrownBy(() -> index.moved(new int[] {0, 1}, LookupIndex.EMPTY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesOtherBytes() {
        assertThatThrownBy(() -> LookupIndex.decode(new byte[17])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void updatesInAnyNumberOfRunsGiveTheIndexOfOneRun() {
        Random random = new Random(11);
        Map<String, long[]> state = new HashMap<>();
        List<PersonEntry> people = List.of();
        LookupIndex index = LookupIndex.EMPTY;
        for (int run = 0; run < 30; run++) {
            Map<String, long[]> changed = new HashMap<>();
            for (int change = 0; change < 5; change++) {
                String person = "p" + random.nextInt(20);
                changed.put(
                        person,
                        random.longs(random.nextInt(4), 0, HIGHEST).sorted().toArray());
            }
            changed.forEach((person, digests) -> {
                if (digests.length == 0) {
                    state.remove(person);
                } else {
                    state.put(person, digests);
                }
            });
            Map<String, long[]> added = new HashMap<>();
            for (String person : List.copyOf(state.keySet())) {
                if (!changed.containsKey(person) && random.nextInt(4) == 0) {
                    long[] further = {random.nextInt(3), state.get(person)[0]};
                    added.put(person, further);
                    state.put(
                            person,
                            LongStream.concat(Arrays.stream(state.get(person)), Arrays.stream(further))
                                    .distinct()
                                    .sorted()
                                    .toArray());
                }
            }
            List<PersonEntry> after = people(state);
            index = LookupUpdate.of(people, index, changed, added, after);
            people = after;

            assertThat(index.encode())
                    .isEqualTo(LookupUpdate.of(List.of(), LookupIndex.EMPTY, state, Map.of(), after)
                            .encode());
        }
    }

    @Test
    void digestsDependOnTheKeyAndOnEachPartOfAPlace() {
        LookupDigests digests = new LookupDigests(PersonKey.generate());
        LookupDigests others = new LookupDigests(PersonKey.generate());
        Subject customer = Subject.customer("12 34");

        assertThat(digests.reference("bank", customer))
                .isEqualTo(digests.reference("bank", Subject.customer("1234")))
                .isNotEqualTo(others.reference("bank", customer))
                .isNotEqualTo(digests.reference("shop", customer))
                .isNotEqualTo(digests.reference("bank", new Subject(SubjectKind.ACCOUNT, "12 34")));
        List<Long> places = new ArrayList<>();
        for (Locator locator : List.of(
                Locator.line(1), Locator.line(2), Locator.page(1, 2), Locator.page(2, 1), Locator.path(0, "/a"))) {
            places.add(digests.row("0".repeat(64), locator));
            places.add(digests.row("1".repeat(64), locator));
            places.add(others.row("1".repeat(64), locator));
        }
        assertThat(places).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void kindsOfSubjectsCanBeLookedUp(SubjectKind kind) {
        LookupDigests digests = new LookupDigests(PersonKey.generate());

        for (String reference : List.of("12 34", " aB-c 1", "fr76 3000-1000", "ab.cd", "-")) {
            assertThat(digests.reference("bank", ReferenceKind.valueOf(kind.name()), reference))
                    .as(reference)
                    .isEqualTo(digests.reference("bank", new Subject(kind, reference)));
        }
    }

    @Test
    void digestsOfReferencesAndPlacesAreThoseOfEarlierVersions() throws IOException {
        LookupDigests digests = new LookupDigests(FIXED);
        String file = "0123456789abcdef".repeat(4);

        assertThat(digests.reference("bank", Subject.customer("C1"))).isEqualTo(40089668580581L);
        assertThat(digests.row(file, Locator.line(1))).isEqualTo(144482896497319L);
        assertThat(digests.row(file, Locator.line(2))).isEqualTo(247106826956277L);
        assertThat(digests.row(file, Locator.page(3, 2))).isEqualTo(136583487745704L);
        assertThat(digests.row(file, Locator.path(0, "/a/b"))).isEqualTo(89934291730412L);
        assertThat(digests.row(file, Locator.wholeFile())).isEqualTo(158969027300269L);
        assertThat(digests.row(file, Locator.path(2, "/a/b")))
                .as("a line is enough")
                .isEqualTo(digests.row(file, Locator.line(2)));
    }

    @Test
    void personHasTheDigestsOfTheirReferencesAndRowsOnce() throws IOException {
        LookupDigests digests = new LookupDigests(FIXED);
        RowOrigin origin = new RowOrigin("bank", "d1", "0".repeat(64), "bank/movements", 1, RowMode.APPEND, null, 50);
        AcceptedRows rows = AcceptedRows.of(List.of(new RowBatch(
                origin,
                RecordType.BANK_TRANSACTION.name(),
                List.of(
                        row(RowSubjectKind.CUSTOMER, "C1", 1),
                        row(RowSubjectKind.CUSTOMER, "C1", 2),
                        row(RowSubjectKind.CUSTOMER, null, 2)))));

        assertThat(digests.of(rows))
                .isSorted()
                .containsExactlyInAnyOrder(
                        digests.reference("bank", Subject.customer("C1")),
                        digests.row("0".repeat(64), Locator.line(1)),
                        digests.row("0".repeat(64), Locator.line(2)));
    }

    private static EncodedRow row(RowSubjectKind kind, String subject, long line) {
        return new EncodedRow(kind, subject, RowKeyKind.NATIVE, "k", 0, line, "", ByteBuffer.allocate(0), 0, false);
    }

    @Test
    void emptyIndexIsAHeaderAlone() throws IOException {
        byte[] empty = LookupIndex.of(List.of()).encode();

        assertThat(LookupIndex.decode(empty).size()).isZero();
        assertThat(LookupIndex.find(PartialContent.of(empty), 7)).isEmpty();
        assertThatThrownBy(() -> LookupIndex.decode(Arrays.copyOf(empty, empty.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LookupIndex.decode(Arrays.copyOf(empty, empty.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shardHasAtMostAsManyPeopleAsThreeBytesCount() {
        assertThat(LookupIndex.of(Collections.nCopies((1 << 24) - 1, new long[0]))
                        .size())
                .isZero();
        assertThatThrownBy(() -> LookupIndex.of(Collections.nCopies(1 << 24, new long[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A shard has at most 16777215 people: 16777216");
    }

    private static List<PersonEntry> people(Map<String, long[]> state) {
        return state.keySet().stream()
                .sorted()
                .map(id -> new PersonEntry(
                        id,
                        new ContentFile("accepted/00/" + id, "0".repeat(64), 1),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }
}
