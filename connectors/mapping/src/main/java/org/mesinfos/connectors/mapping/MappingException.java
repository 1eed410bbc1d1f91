package org.mesinfos.connectors.mapping;

import java.util.List;

/** A mapping file that says something wrong; tells all of it. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    MappingException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem as {@code file:line:column: what is wrong}, in file order. */
    public List<String> problems() {
        return problems;
    }
}
