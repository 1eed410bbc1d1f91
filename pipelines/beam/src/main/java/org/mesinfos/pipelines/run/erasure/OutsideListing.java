package org.mesinfos.pipelines.run.erasure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.pipelines.run.erasure.ErasureProof.OutsideFile;

/**
 * Files with data of some people in the folders outside of the store.
 *
 * @param files the files, with their hashes
 * @param unreadable locations of the folders that could not be read, as {@link OutsideFile#folder} states them
 */
public record OutsideListing(List<OutsideFile> files, Set<String> unreadable) {

    public OutsideListing {
        files = List.copyOf(files);
        unreadable = Set.copyOf(unreadable);
    }

    /** Returns those of some files that are gone. Of a folder that cannot be read, none is known to be. */
    List<OutsideFile> goneOf(List<OutsideFile> earlier) {
        return earlier.stream()
                .filter(file -> !files.contains(file) && !unreadable.contains(file.folder()))
                .toList();
    }

    /** Returns the folders of some files that cannot be read, sorted. */
    Set<String> unreadableOf(List<OutsideFile> earlier) {
        Set<String> folders = new TreeSet<>();
        earlier.stream().map(OutsideFile::folder).filter(unreadable::contains).forEach(folders::add);
        return folders;
    }
}
