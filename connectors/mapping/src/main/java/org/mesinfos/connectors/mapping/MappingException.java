package org.mesinfos.connectors.mapping;

import java.util.List;
import org.mesinfos.connectors.api.OperatorException;

/** Thrown for invalid mapping files. Lists all of their problems. */
public final class MappingException extends OperatorException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    MappingException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns an exception with the problems of several files. */
    public static MappingException of(List<MappingException> files) {
        return new MappingException(
                files.stream().flatMap(file -> file.problems.stream()).toList());
    }

    /** Returns the problems in file order, each as {@code file:line:column: message}. */
    public List<String> problems() {
        return problems;
    }
}
