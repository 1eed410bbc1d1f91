package org.mesinfos.pipelines.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Description of a failure without personal data.
 *
 * <p>Messages of this project's exceptions and of the file system contain locations and reasons. Messages of libraries
 * may quote the data that they were reading, so only the type of those exceptions is shown.
 */
public final class FailureText {

    private static final Set<String> OUR_PACKAGES = Set.of("org.mesinfos");
    /** Messages of errors that a larger heap avoids. */
    private static final Set<String> HEAP_MESSAGES = Set.of("Java heap space", "GC overhead limit exceeded");

    private FailureText() {}

    public static String of(Throwable failure) {
        List<String> texts = new ArrayList<>();
        addCauses(failure, texts);
        if (isOurs(failure)) {
            // Several steps may have failed: the first failure is the cause, the others are suppressed.
            for (Throwable further : failure.getSuppressed()) {
                addCauses(further, texts);
            }
        }
        return String.join(System.lineSeparator() + "  because: ", texts);
    }

    private static void addCauses(Throwable failure, List<String> texts) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = text(cause);
            if (!isWrapper(cause) && texts.stream().noneMatch(earlier -> earlier.contains(text))) {
                texts.add(text);
            }
        }
    }

    /** Returns whether the message of an exception is only that of its cause, which may be of a library. */
    private static boolean isWrapper(Throwable failure) {
        return failure.getCause() != null && failure.getCause().toString().equals(failure.getMessage());
    }

    private static boolean isOurs(Throwable failure) {
        return failure.getClass().getName().startsWith("org.mesinfos.");
    }

    private static String text(Throwable cause) {
        if (cause instanceof OutOfMemoryError error) {
            return text(error);
        }
        if (cause instanceof FileSystemException failure && failure.getReason() == null) {
            return reason(failure) + ": " + failure.getFile();
        }
        return isTrusted(cause) && cause.getMessage() != null
                ? cause.getMessage()
                : cause.getClass().getSimpleName() + place(cause);
    }

    /** Returns the message of Java, which never has data, or what to do about a full heap. */
    private static String text(OutOfMemoryError error) {
        String message = String.valueOf(error.getMessage());
        if (!HEAP_MESSAGES.contains(message)) {
            return "Java has too few resources: " + message;
        }
        return "the memory of Java is too small: give it more, such as MESINFOS_JAVA_OPTIONS=-Xmx8g, or limit the rows that an"
                + " organisation may deliver with quota in the settings (all rows of one person, or of one reference without a"
                + " known owner, have to fit into memory)";
    }

    /** Returns the reason, because Java provides only the file for these exceptions. */
    private static String reason(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "the permission is missing";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        return failure.getClass().getSimpleName();
    }

    private static boolean isTrusted(Throwable cause) {
        boolean thrownByUs = cause.getStackTrace().length > 0
                && OUR_PACKAGES.stream()
                        .anyMatch(
                                ours -> cause.getStackTrace()[0].getClassName().startsWith(ours));
        return isOurs(cause)
                || thrownByUs
                || (cause instanceof IOException
                        && isFileSystem(cause.getClass().getName()));
    }

    private static boolean isFileSystem(String type) {
        return type.startsWith("java.nio.file.");
    }

    private static String place(Throwable cause) {
        for (StackTraceElement element : cause.getStackTrace()) {
            if (element.getClassName().startsWith("org.mesinfos.")) {
                return " at " + element.getFileName() + ":" + element.getLineNumber();
            }
        }
        return "";
    }
}
