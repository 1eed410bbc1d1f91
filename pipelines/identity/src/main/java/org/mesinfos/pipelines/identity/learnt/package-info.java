/** File format of trained linkage models, validated as a whole when a file is read. */
package org.mesinfos.pipelines.identity.learnt;
