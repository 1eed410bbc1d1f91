package org.mesinfos.pipelines.identity.authority;

import java.io.Serializable;
import java.util.Comparator;
import org.mesinfos.records.SubjectKind;

/**
 * A range of references that an organisation issues.
 *
 * @param organisation id of the organisation
 * @param kind kind of the references: accounts, lines or usage points
 * @param range range of their names, as in {@link org.mesinfos.pipelines.identity.GlobalNames}
 */
public record IssuerRange(String organisation, SubjectKind kind, ReferenceRange range)
        implements Comparable<IssuerRange>, Serializable {

    private static final Comparator<IssuerRange> ORDER = Comparator.comparing(IssuerRange::organisation)
            .thenComparing(IssuerRange::kind)
            .thenComparing(IssuerRange::range);
    private static final String SEPARATOR = " ";
    private static final int PARTS = 3;

    /**
     * Parses the result of {@link #toString}.
     *
     * @throws IllegalArgumentException if the text is no range of an issuer
     */
    public static IssuerRange parse(String text) {
        String[] parts = text.split(SEPARATOR, PARTS);
        return new IssuerRange(parts[0], SubjectKind.valueOf(parts[1]), ReferenceRange.parse(parts[2]));
    }

    @Override
    public int compareTo(IssuerRange other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, organisation, kind.name(), range.toString());
    }
}
