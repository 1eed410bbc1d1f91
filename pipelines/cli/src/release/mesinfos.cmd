@echo off
rem Runs Mesinfos with the Java runtime beside it, otherwise with that of JAVA_HOME or of the PATH, version 17 or later.
setlocal
set "folder=%~dp0.."
if exist "%folder%\runtime\bin\java.exe" (
  set "java=%folder%\runtime\bin\java.exe"
) else if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
) else (
  for %%j in (java.exe) do set "java=%%~$PATH:j"
)
if not exist "%java%" (
  echo mesinfos: there is no Java. Install a Java runtime of version 17 or later, or set JAVA_HOME. 1>&2
  exit /b 1
)
set "options=-XX:+UseParallelGC"
rem Look-ups take less than a second: one collector thread and the first compiler are enough, and they write no logs.
for %%c in (people find trace held) do if "%~1"=="%%c" (
  set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider -Dslf4j.internal.verbosity=WARN"
)
"%java%" %options% -XX:-UsePerfData -Djava.awt.headless=true %MESINFOS_JAVA_OPTIONS% -cp "%folder%\program\mesinfos.jar" org.mesinfos.pipelines.cli.Mesinfos %*
exit /b %ERRORLEVEL%
