package org.mesinfos.pipelines.store.lookup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;

/**
 * Keyed digests of references and of rows of files, of 48 bits. Without the person key, a reference cannot be tested
 * against them.
 *
 * <p>Not thread-safe; remembers the last files, because many rows are of the same file.
 */
public final class LookupDigests {

    private static final char SEPARATOR = '\u001f';
    private static final long DIGEST_BITS = 0xffff_ffff_ffffL;
    private static final int REMEMBERED_FILES = 1000;

    private final PersonKey key;
    private final Map<String, Long> files = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED_FILES;
        }
    };

    public LookupDigests(PersonKey key) {
        this.key = key;
    }

    /** Returns the digest of a reference of an organisation, in its normalised form. */
    public long reference(String organisation, Subject subject) {
        return reference(organisation, subject.kind().name(), subject.normalised());
    }

    /** Returns the digest of a reference of an organisation, as {@link #reference(String, Subject)} of the same kind. */
    public long reference(String organisation, ReferenceKind kind, String reference) {
        return reference(organisation, kind.name(), kind.normalised(reference));
    }

    private long reference(String organisation, String kind, String normalised) {
        return key.digest("lookup reference" + SEPARATOR + organisation + SEPARATOR + kind + SEPARATOR + normalised)
                & DIGEST_BITS;
    }

    /**
     * Returns the digest of a place in a file: the page and line, or the path for a format without lines.
     *
     * @param fileSha256 hash of the file, or of the file inside an archive
     */
    public long row(String fileSha256, Locator locator) {
        long place = locator.line() > 0 || locator.path().isEmpty()
                ? locator.line()
                : locator.path()
                        .chars()
                        .asLongStream()
                        .reduce(1L, (hash, letter) -> hash * 1_099_511_628_211L + letter);
        long file = files.computeIfAbsent(fileSha256, hash -> key.digest("lookup file" + SEPARATOR + hash));
        return mixed(mixed(file + place) + locator.page()) & DIGEST_BITS;
    }

    /** Returns the digests of all references and places of rows, sorted, each once. */
    public long[] of(AcceptedRows rows) {
        return LongStream.concat(
                        rows.stream()
                                .map(row -> new Holding(row.origin().getOrganisation(), row.subject()))
                                .distinct()
                                .flatMap(holding -> holding.subject().stream()
                                        .map(subject -> reference(holding.organisation(), subject)))
                                .mapToLong(Long::longValue),
                        rows.stream().mapToLong(this::row))
                .sorted()
                .distinct()
                .toArray();
    }

    private record Holding(String organisation, Optional<Subject> subject) {}

    private long row(AcceptedRow row) {
        return row(row.origin().getFileSha256(), row.locator());
    }

    /** Mixes all bits of a number, so that neighbouring lines have unrelated digests. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
