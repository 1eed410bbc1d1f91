/** Comparing what files yield with what somebody expects of them, file by file and format by format. */
package org.mesinfos.pipelines.grade;
