# The application alone; PostgreSQL is another container (docker-compose.yml). Build the jar first: mvn -B package
FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 oppvekst && useradd --system --uid 10001 --gid oppvekst --home-dir /home/oppvekst --create-home oppvekst \
 && mkdir /hjem && chown oppvekst:oppvekst /hjem
COPY --chown=oppvekst:oppvekst target/oppvekststatus.jar /app/oppvekststatus.jar
USER oppvekst
VOLUME /hjem
EXPOSE 8080
ENV LANG=C.UTF-8 OPPVEKST_HOME=/hjem TZ=Europe/Oslo SERVER_ADDRESS=0.0.0.0
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "/app/oppvekststatus.jar"]
CMD ["serve"]
