package org.mesinfos.pipelines.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mesinfos.linkage.CannotLink;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.sliced.SliceConstraints;

/** Cannot-link constraints of people of whom only some are in one place. Rows carry what the constraints need. */
public final class PersonConstraints implements SliceConstraints {

    private static final long serialVersionUID = 1L;

    /** Constraint that one row carries. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, only read.
    private record Constraint(int person, PersonVouching vouching, int[] different) {

        static Constraint of(TableRow row) {
            ByteBuffer bytes = ByteBuffer.wrap(row.payload());
            boolean registered = bytes.get() != 0;
            byte[] organisations = new byte[bytes.getInt()];
            bytes.get(organisations);
            int[] different = new int[bytes.remaining() / Integer.BYTES];
            bytes.asIntBuffer().get(different);
            return new Constraint(
                    row.source(),
                    new PersonVouching(
                            registered,
                            new String(organisations, StandardCharsets.UTF_8)
                                    .lines()
                                    .toList()),
                    different);
        }

        boolean forbids(Constraint other) {
            return vouching.forbidsLink(other.vouching) || Arrays.binarySearch(different, other.person) >= 0;
        }
    }

    /**
     * Encodes the constraints of a person.
     *
     * @param different people from whom an answer separates the person, ascending
     */
    static byte[] payload(PersonVouching vouching, List<Integer> different) {
        byte[] organisations = String.join("\n", vouching.organisations()).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(
                        1 + Integer.BYTES + organisations.length + different.size() * Integer.BYTES)
                .put((byte) (vouching.registered() ? 1 : 0))
                .putInt(organisations.length)
                .put(organisations);
        different.forEach(bytes::putInt);
        return bytes.array();
    }

    @Override
    public CannotLink of(List<TableRow> rows) {
        List<Constraint> constraints = IntStream.range(0, rows.size())
                .mapToObj(row -> Constraint.of(rows.get(row)))
                .toList();
        return (a, b) -> constraints.get(a).forbids(constraints.get(b));
    }
}
