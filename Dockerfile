# The application alone; PostgreSQL is another container (docker-compose.yml). Build the jar first: mvn -B package
FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 oppvekst && useradd --system --uid 10001 --gid oppvekst --home-dir /home/oppvekst --create-home oppvekst \
 && mkdir /hjem && chown oppvekst:oppvekst /hjem
COPY --chown=oppvekst:oppvekst target/oppvekststatus.jar /app/oppvekststatus.jar
USER oppvekst
VOLUME /hjem
EXPOSE 8080
ENV LANG=C.UTF-8 OPPVEKST_HOME=/hjem TZ=Europe/Oslo SERVER_ADDRESS=0.0.0.0
# Asks the counter itself whether it and its database answer; bash speaks HTTP here, since the image has no other client.
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /helse HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/app/oppvekststatus.jar"]
CMD ["serve"]
