package org.mesinfos.pipelines.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.view.PrivateFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Explanation of a failure to write to the place that an option of a command names. Stateless. */
final class RefusedOutput {

    private static final Set<String> OUTPUTS = Set.of(
            "--calibration",
            "--catalogue",
            "--decrypt",
            "--editor",
            "--html",
            "--out",
            "--output",
            "--sample",
            "--write-expected");

    private RefusedOutput() {}

    /** Returns a sentence with the place, the reason and the option; empty if the caller's choice of place is not the cause. */
    static Optional<String> of(CommandSpec command, Throwable failure) {
        if (!(failure instanceof FileSystemException refusal) || refusal.getFile() == null) {
            return Optional.empty();
        }
        Path refused = Path.of(refusal.getFile()).toAbsolutePath().normalize();
        return command.options().stream()
                .filter(option -> OUTPUTS.contains(option.longestName())
                        && value(option)
                                .filter(place ->
                                        isRelated(place.toAbsolutePath().normalize(), refused))
                                .isPresent())
                .findFirst()
                .flatMap(option -> reason(refusal, refused)
                        .map(reason -> value(option).orElseThrow() + " cannot be written: " + reason
                                + ". Name another place with " + option.longestName() + "."));
    }

    private static boolean isRelated(Path place, Path refused) {
        return refused.startsWith(place) || place.startsWith(refused) || PrivateFile.isOfDraft(refused, place);
    }

    private static Optional<Path> value(OptionSpec option) {
        Object value = option.getValue();
        Object content = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return content instanceof Path path ? Optional.of(path) : Optional.empty();
    }

    private static Optional<String> reason(FileSystemException refusal, Path refused) {
        Path existing = existing(refused);
        if (refusal instanceof FileAlreadyExistsException
                || refusal instanceof NotDirectoryException
                || (existing != null && !existing.equals(refused) && !Files.isDirectory(existing))) {
            return Optional.of(existing + " is a file, not a folder");
        }
        if (refusal instanceof AccessDeniedException) {
            return Optional.of("the user has no write permission in " + existing);
        }
        if (refusal instanceof NoSuchFileException) {
            return Optional.of("there is no folder " + refused.getParent());
        }
        return Files.isDirectory(refused) ? Optional.of("it is a folder") : Optional.empty();
    }

    /** Returns the path, or the closest one above it that exists. */
    private static @Nullable Path existing(Path path) {
        Path existing = path;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }
}
