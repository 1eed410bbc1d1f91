package org.mesinfos.pipelines.identity.authority;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.mesinfos.records.SubjectKind;

/**
 * The organisations that issue references, as the operator declares them. Statements of an issuer about its references also
 * apply to rows of other organisations; statements of any other organisation about them apply to its own rows only.
 *
 * @param ranges ranges of all issuers, sorted; ranges of several organisations may overlap, which gives them equal authority
 */
public record Issuers(List<IssuerRange> ranges) implements Serializable {

    /** No organisation is an issuer, so statements of each apply to its own rows only. */
    public static final Issuers NONE = new Issuers(List.of());

    public Issuers {
        ranges = ranges.stream().sorted().distinct().toList();
    }

    /** Returns the issuers with these ranges. */
    public static Issuers of(Collection<IssuerRange> ranges) {
        return new Issuers(List.copyOf(ranges));
    }

    /** Returns whether no organisation is an issuer. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * Returns whether an organisation issues a reference.
     *
     * @param name name of the reference, as in {@link org.mesinfos.pipelines.identity.GlobalNames}
     */
    public boolean issues(String organisation, SubjectKind kind, String name) {
        return ranges.stream()
                .anyMatch(range -> range.organisation().equals(organisation)
                        && range.kind() == kind
                        && range.range().contains(name));
    }

    /** Returns one line for each range, the same for equal issuers. */
    public List<String> lines() {
        return ranges.stream().map(IssuerRange::toString).toList();
    }

    /**
     * Parses the result of {@link #lines}.
     *
     * @throws IllegalArgumentException if a line is no range
     */
    public static Issuers parse(Collection<String> lines) {
        return new Issuers(lines.stream().map(IssuerRange::parse).toList());
    }
}
